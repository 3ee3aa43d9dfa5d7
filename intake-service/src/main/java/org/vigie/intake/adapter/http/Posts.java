package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.intake.application.CaseCommands;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.application.CaseCommands.Reach;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.domain.CaseCommand.EraseIdentity;

/** Calls and actions on their way in: by POST or by import is the same. Never blocks. */
@ApplicationScoped
public class Posts {
    /** What is told of a post only when its case is there: that it is not valid, or that it cannot be checked now. */
    private static final Set<Integer> AFTER_UNKNOWN_CASE = Set.of(412, 422, 503);

    private final CaseCommands commands;
    private final CaseHistories histories;
    private final PostChecks checks;
    private final ExecutorService virtualThreads;

    Posts(
            CaseCommands commands,
            CaseHistories histories,
            PostChecks checks,
            @VirtualThreads ExecutorService virtualThreads) {
        this.commands = commands;
        this.histories = histories;
        this.checks = checks;
        this.virtualThreads = virtualThreads;
    }

    /**
     * Records the call that {@code body} tells of.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when it names a case by what is no id
     */
    public CompletionStage<Posted> call(JsonBody body, Sender sender) {
        UUID namedCase = body.optionalIdOf("caseId", "case");
        return call(namedCase, sender, () -> CallRequest.read(namedCase, body, body, sender), "");
    }

    /** Takes the action that {@code json} tells of about a case. */
    public CompletionStage<Posted> action(UUID caseId, JsonNode json, Sender sender) {
        return inOwnCase(
                caseId,
                sender,
                () -> action(
                        caseId,
                        () -> {
                            JsonBody body = JsonBody.of(json);
                            return ActionRequest.read(caseId, body, body, sender);
                        },
                        ""));
    }

    /**
     * Records a call.
     *
     * @param namedCase the case that it names by id, null when it does not
     * @param reading reads the request or throws what is wrong with it
     * @param pointer where the body lies in what was sent
     */
    CompletionStage<Posted> call(
            @Nullable UUID namedCase, Sender sender, Supplier<CallRequest> reading, String pointer) {
        return inOwnCase(
                namedCase,
                sender,
                () -> unknownCaseFirst(
                        namedCase,
                        read(reading)
                                .thenCompose(call -> checks.call(call, pointer))
                                .thenCompose(call -> commands.record(call.command(), call.naming(), call.post()))
                                .thenApply(result -> Posted.of(result, pointer))));
    }

    /** Takes an action about a case that is the sender's to write in; otherwise as {@link #call}. */
    CompletionStage<Posted> action(@Nullable UUID namedCase, Supplier<ActionRequest> reading, String pointer) {
        return unknownCaseFirst(
                namedCase,
                read(reading)
                        .thenCompose(action -> checks.action(action, pointer))
                        .thenCompose(action -> commands.take(action.command(), action.post()))
                        .thenApply(result -> Posted.of(result, pointer)));
    }

    /** Erases who the people of a case are; otherwise as {@link #call}. */
    CompletionStage<Posted> erasure(UUID caseId, EraseIdentity command, Supplier<Post> reading) {
        return unknownCaseFirst(
                caseId,
                read(reading)
                        .thenCompose(post -> commands.erase(command, post))
                        .thenApply(result -> Posted.of(result, "")));
    }

    /** What came of a request that may not be valid; a future, since the server cancels it when the sender goes away. */
    static <T> CompletionStage<T> read(Supplier<T> reading) {
        try {
            return CompletableFuture.completedFuture(reading.get());
        } catch (HttpProblem invalid) {
            return CompletableFuture.failedFuture(invalid);
        }
    }

    private <T> CompletionStage<T> unknownCaseFirst(@Nullable UUID namedCase, CompletionStage<T> outcome) {
        return unknownCaseFirst(namedCase, outcome, histories::exists, virtualThreads);
    }

    /**
     * Of a post that is not valid and names a case that is not there, the sender hears the latter: 404 goes before 412, 422 and 503.
     *
     * @param exists whether a case is there; may block
     */
    static <T> CompletionStage<T> unknownCaseFirst(
            @Nullable UUID namedCase, CompletionStage<T> outcome, Predicate<UUID> exists, Executor mayBlock) {
        if (namedCase == null) {
            return outcome;
        }
        return outcome.exceptionallyComposeAsync(
                failure -> {
                    boolean unknown = isToldAfterwards(failure) && !exists.test(namedCase);
                    return CompletableFuture.failedStage(unknown ? Problems.notFound("case") : failure);
                },
                mayBlock);
    }

    private <T> CompletionStage<T> inOwnCase(
            @Nullable UUID namedCase, Sender sender, Supplier<CompletionStage<T>> work) {
        return inOwnCase(namedCase, sender, histories::isOpenedBy, work, virtualThreads);
    }

    /**
     * Does {@code work} unless the sender may write in its own cases alone and names another by its id. That is found out before anything
     * else is looked at, so that the answer and its time are those of a case that is not there.
     *
     * @param isOpenedBy whether a client opened a case; may block
     */
    static <T> CompletionStage<T> inOwnCase(
            @Nullable UUID namedCase,
            Sender sender,
            BiPredicate<String, UUID> isOpenedBy,
            Supplier<CompletionStage<T>> work,
            Executor mayBlock) {
        if (namedCase == null || sender.reach() == Reach.EVERY_CASE) {
            return work.get();
        }
        return CompletableFuture.supplyAsync(() -> isOpenedBy.test(sender.client(), namedCase), mayBlock)
                .thenCompose(open -> open ? work.get() : CompletableFuture.failedStage(Problems.notFound("case")));
    }

    private static boolean isToldAfterwards(Throwable failure) {
        Throwable problem = failure instanceof CompletionException ? failure.getCause() : failure;
        return problem instanceof HttpProblem http && AFTER_UNKNOWN_CASE.contains(http.getStatusCode());
    }
}
