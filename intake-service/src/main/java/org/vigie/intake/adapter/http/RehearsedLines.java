package org.vigie.intake.adapter.http;

import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.Rehearsed;
import org.vigie.http.Problems;
import org.vigie.http.ndjson.LineResult;
import org.vigie.intake.application.CaseRehearsal;
import org.vigie.intake.domain.CaseRejection;

/** An import's posts, with the status that each would have, and nothing recorded. */
record RehearsedLines(CaseRehearsal rehearsal, PostChecks checks, Executor mayBlock) implements LinePosts {

    @Override
    public CompletionStage<LineResult> call(@Nullable UUID namedCase, Sender sender, Supplier<CallRequest> reading) {
        return Posts.inOwnCase(
                namedCase,
                sender,
                rehearsal::isOpenedBy,
                () -> unknownCaseFirst(
                        namedCase,
                        Posts.read(reading)
                                .thenCompose(call -> checks.call(call, POINTER))
                                .thenCompose(call -> rehearsal.record(call.command(), call.naming(), call.post()))
                                .thenApply(RehearsedLines::result)),
                mayBlock);
    }

    @Override
    public CompletionStage<LineResult> action(@Nullable UUID ownCase, Supplier<ActionRequest> reading) {
        return unknownCaseFirst(
                ownCase,
                Posts.read(reading)
                        .thenCompose(action -> checks.action(action, POINTER))
                        .thenCompose(action -> rehearsal.take(action.command(), action.post()))
                        .thenApply(RehearsedLines::result));
    }

    private CompletionStage<LineResult> unknownCaseFirst(
            @Nullable UUID namedCase, CompletionStage<LineResult> outcome) {
        return Posts.unknownCaseFirst(namedCase, outcome, rehearsal::exists, mayBlock);
    }

    private static LineResult result(Rehearsed<CaseRejection> rehearsed) {
        return switch (rehearsed) {
            case Rehearsed.Accepted<CaseRejection> _ -> LineResult.of(201);
            case Rehearsed.Repeated<CaseRejection>(var _, var _, var sameContent) -> {
                if (!sameContent) {
                    throw Problems.idempotencyMismatch();
                }
                yield LineResult.of(200);
            }
            case Rehearsed.Refused<CaseRejection>(var rejection, var _) -> throw Posted.problem(rejection, POINTER);
        };
    }
}
