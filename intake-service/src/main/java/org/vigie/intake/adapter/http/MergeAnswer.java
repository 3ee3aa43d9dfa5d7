package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.merge.MergeEvent;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;
import org.vigie.intake.domain.merge.MergeReason;
import org.vigie.intake.domain.merge.SameMinor;

/**
 * What a merge, its undoing or a difference is answered with. It has no version, since neither case's changes.
 *
 * @param at when it was said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MergeAnswer(
        UUID caseId,
        @Nullable UUID intoCaseId,
        @Nullable UUID otherCaseId,
        @Nullable List<SameMinor> sameMinors,
        @Nullable List<MergeReason> reasons,
        Instant at) {

    static Response response(MergePosted posted) {
        return Response.status(posted.status()).entity(of(posted.event())).build();
    }

    private static MergeAnswer of(MergeEvent event) {
        return switch (event) {
            case CasesMerged(var caseId, var into, var at, var minors, var reasons) ->
                new MergeAnswer(caseId, into, null, minors, reasons, at);
            case CaseMergeUndone(var caseId, var into, var at) -> new MergeAnswer(caseId, into, null, null, null, at);
            case CasesDeclaredDifferent(var caseId, var other, var at) ->
                new MergeAnswer(caseId, null, other, null, null, at);
        };
    }
}
