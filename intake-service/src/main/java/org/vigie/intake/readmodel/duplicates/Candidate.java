package org.vigie.intake.readmodel.duplicates;

import java.util.List;
import java.util.UUID;
import org.vigie.intake.domain.merge.MergeReason;

/**
 * A case that may be about the same children.
 *
 * @param caseId the case that it counts in, where it was absorbed
 * @param score up to 100, of the two minors who are most alike
 * @param reasons what speaks for it, of those two
 * @param minors who are alike, the most alike first
 */
public record Candidate(UUID caseId, int score, List<Reason> reasons, List<Pair> minors) {

    /** A reason with its French label. */
    public record Reason(MergeReason code, String label) {}

    /**
     * Two minors who are alike.
     *
     * @param minorId of the case that was asked for
     * @param candidateMinorId of {@code candidateCaseId}
     */
    public record Pair(
            UUID minorId, UUID candidateCaseId, UUID candidateMinorId, int score, List<MergeReason> reasons) {}
}
