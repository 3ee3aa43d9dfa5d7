package org.vigie.intake.readmodel.duplicates;

import java.util.List;
import java.util.UUID;
import org.vigie.intake.readmodel.duplicates.Candidate.Reason;

/**
 * Two cases that may be about the same children and of which nobody has said yet whether they are.
 *
 * @param score up to 100, of the two minors who are most alike
 * @param reasons what speaks for it, of those two
 */
public record LookAlike(UUID caseId, UUID otherCaseId, int score, List<Reason> reasons) {}
