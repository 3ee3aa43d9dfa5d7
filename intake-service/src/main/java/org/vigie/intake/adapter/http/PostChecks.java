package org.vigie.intake.adapter.http;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.intake.application.Postings;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;

/**
 * What is checked of a post beyond its own words and its case, by POST, by import and when an import is rehearsed: that it names what
 * is in use on its day. What was recorded before is let through, whatever has been retired since: a repeat gets its first answer. Never
 * blocks.
 */
@ApplicationScoped
class PostChecks {
    private final CodesInUse codes;
    private final Postings postings;
    private final ExecutorService virtualThreads;

    PostChecks(CodesInUse codes, Postings postings, @VirtualThreads ExecutorService virtualThreads) {
        this.codes = codes;
        this.postings = postings;
        this.virtualThreads = virtualThreads;
    }

    /** The call, once nothing speaks against it; {@code pointer} is where its body lies in what was sent. */
    CompletionStage<CallRequest> call(CallRequest request, String pointer) {
        CallRecorded call = request.command().event();
        return unlessRecorded(request, call.callId(), verdict(codes.violations(call, pointer)));
    }

    /** The action, once nothing speaks against it; otherwise as {@link #call}. */
    CompletionStage<ActionRequest> action(ActionRequest request, String pointer) {
        ActionTaken action = request.command().event();
        return unlessRecorded(request, action.actionId(), verdict(codes.violations(action, pointer)));
    }

    private <T> CompletionStage<T> unlessRecorded(T request, UUID eventId, CompletionStage<?> verdict) {
        return verdict.<T>thenApply(_ -> request)
                .exceptionallyComposeAsync(
                        failure -> postings.isRecorded(eventId)
                                ? CompletableFuture.completedStage(request)
                                : CompletableFuture.failedStage(failure),
                        virtualThreads);
    }

    private static CompletionStage<?> verdict(List<Violation> violations) {
        return violations.isEmpty()
                ? CompletableFuture.completedStage(violations)
                : CompletableFuture.failedStage(Problems.unprocessable(violations));
    }
}
