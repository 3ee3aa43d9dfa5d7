package org.vigie.intake.readmodel.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.merge.MergeBook;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/**
 * A case of the list.
 *
 * @param openedAt when the first call that counts happened, whenever it arrived
 * @param departments of its minors, each minor's latest known
 * @param nextContactAt when the next of its next contacts is due, absent when none is expected
 * @param mergedInto the case that absorbed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseItem(
        UUID caseId,
        String status,
        Instant openedAt,
        Instant lastEventAt,
        int callCount,
        int actionCount,
        int minorCount,
        List<String> departments,
        List<String> concerns,
        List<String> actionTypes,
        @Nullable Instant nextContactAt,
        long version,
        @Nullable UUID mergedInto) {

    static CaseItem of(CaseRow row, MergeBook book) {
        return new CaseItem(
                row.caseId,
                Term.STATUS.codesIn(row.terms).getFirst(),
                row.openedAt,
                row.lastEventAt,
                row.calls,
                row.actions,
                row.minorCount,
                Term.DEPARTMENT.codesIn(row.terms),
                Term.CONCERN.codesIn(row.terms),
                Term.ACTION.codesIn(row.terms),
                row.nextContactAt,
                row.version,
                book.mergeOf(row.caseId).map(CasesMerged::intoCaseId).orElse(null));
    }
}
