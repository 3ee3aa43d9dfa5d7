package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.intake.domain.merge.MergeBook;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/** Reads cases with all that they absorbed. Blocks. */
@ApplicationScoped
public class MergedCases {
    private final CaseHistories histories;
    private final MergeBooks books;

    MergedCases(CaseHistories histories, MergeBooks books) {
        this.histories = histories;
        this.books = books;
    }

    /** A case with everything personal withheld; empty when there is no such case. */
    public Optional<MergedCase> pseudonymous(UUID caseId) {
        return histories.pseudonymous(caseId).map(own -> merged(own, books.read()));
    }

    /** The case that {@code caseId}, which is there, counts in. */
    public MergedCase followed(UUID caseId) {
        MergeBook book = books.read();
        return merged(histories.pseudonymous(book.followedIn(caseId)).orElseThrow(), book);
    }

    private MergedCase merged(CaseHistory own, MergeBook book) {
        List<CasesMerged> absorbing = book.absorbedBy(own.caseId());
        List<CaseHistory> absorbed = absorbing.stream()
                .map(merge -> histories.pseudonymous(merge.caseId()).orElseThrow())
                .toList();
        return new MergedCase(own, absorbed, absorbing, book.mergeOf(own.caseId()), book.followedIn(own.caseId()));
    }
}
