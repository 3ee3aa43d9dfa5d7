package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.http.Problems;
import org.vigie.intake.domain.merge.MergeEvent;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;
import org.vigie.intake.domain.merge.MergeReason;
import org.vigie.intake.domain.merge.MergeRejection;
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

    static Response response(CommandResult<MergeEvent, MergeRejection> result) {
        return switch (result) {
            case Recorded<MergeEvent, MergeRejection>(var events, var _) -> response(201, events.getFirst());
            case Repeated<MergeEvent, MergeRejection>(var _, var event, var sameContent) -> {
                if (!sameContent) {
                    throw Problems.idempotencyMismatch();
                }
                yield response(200, event);
            }
            case Refused<MergeEvent, MergeRejection>(var rejection, var _) -> throw MergeProblems.of(rejection);
            case Stale<MergeEvent, MergeRejection>(var version) -> throw Problems.preconditionFailed(version);
        };
    }

    private static Response response(int status, MergeEvent event) {
        return Response.status(status).entity(of(event)).build();
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
