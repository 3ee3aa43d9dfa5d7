package org.vigie.intake.page;

import java.util.List;
import java.util.UUID;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.duplicates.Candidate;
import org.vigie.theme.Choice;

/**
 * A case that may be about the same children as another one, with a form to say whether it is.
 *
 * @param file of the candidate
 * @param pairs the minors who are alike, the most alike first
 * @param reference of what the form says
 */
public record ShownCandidate(Candidate candidate, CaseFile file, List<Choice> pairs, String reference) {

    /** A candidate for {@code asked}. */
    static ShownCandidate of(Candidate candidate, CaseFile asked, CaseFile file) {
        List<String> codes = candidate.minors().stream()
                .map(pair -> MinorPairs.code(pair.minorId(), pair.candidateMinorId()))
                .toList();
        return new ShownCandidate(
                candidate,
                file,
                MinorPairs.choices(codes, asked, file),
                UUID.randomUUID().toString());
    }
}
