package org.vigie.intake.adapter.http;

import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.http.Problems;
import org.vigie.intake.domain.merge.MergeEvent;
import org.vigie.intake.domain.merge.MergeRejection;

/**
 * What was said of two cases and stands in the log, by this request or by an earlier one that said the same.
 *
 * @param status 201 when it is new, 200 when it was there
 */
public record MergePosted(int status, MergeEvent event) {

    /** What came of a command; throws the problem when nothing was recorded. */
    static MergePosted of(CommandResult<MergeEvent, MergeRejection> result) {
        return switch (result) {
            case Recorded<MergeEvent, MergeRejection>(var events, var _) -> new MergePosted(201, events.getFirst());
            case Repeated<MergeEvent, MergeRejection>(var _, var event, var sameContent) -> {
                if (!sameContent) {
                    throw Problems.idempotencyMismatch();
                }
                yield new MergePosted(200, event);
            }
            case Refused<MergeEvent, MergeRejection>(var rejection, var _) -> throw MergeProblems.of(rejection);
            case Stale<MergeEvent, MergeRejection>(var version) -> throw Problems.preconditionFailed(version);
        };
    }
}
