package org.vigie.intake.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Problems;
import org.vigie.intake.application.CaseCommands;
import org.vigie.intake.application.CaseHistories;

/** Calls and actions on their way in: by POST or by import is the same. Never blocks. */
@ApplicationScoped
class Posts {
    private final CaseCommands commands;
    private final CaseHistories histories;
    private final ExecutorService virtualThreads;

    Posts(CaseCommands commands, CaseHistories histories, @VirtualThreads ExecutorService virtualThreads) {
        this.commands = commands;
        this.histories = histories;
        this.virtualThreads = virtualThreads;
    }

    /**
     * Records a call.
     *
     * @param namedCase the case that it names by id, null when it does not
     * @param reading reads the request or throws what is wrong with it
     * @param pointer where the body lies in what was sent
     */
    CompletionStage<Posted> call(@Nullable UUID namedCase, Supplier<CallRequest> reading, String pointer) {
        return valid(namedCase, reading)
                .thenCompose(call -> commands.record(call.command(), call.naming(), call.post()))
                .thenApply(result -> Posted.of(result, pointer));
    }

    /** Takes an action about {@code caseId}; otherwise as {@link #call}. */
    CompletionStage<Posted> action(@Nullable UUID caseId, Supplier<ActionRequest> reading, String pointer) {
        return valid(caseId, reading)
                .thenCompose(action -> commands.take(action.command(), action.post()))
                .thenApply(result -> Posted.of(result, pointer));
    }

    /** What was read. When it is not valid and names a case that is not there, that is what the sender hears first. */
    private <T> CompletionStage<T> valid(@Nullable UUID caseId, Supplier<T> reading) {
        try {
            return CompletableFuture.completedStage(reading.get());
        } catch (HttpProblem invalid) {
            if (caseId == null) {
                return CompletableFuture.failedStage(invalid);
            }
            return CompletableFuture.supplyAsync(() -> histories.exists(caseId), virtualThreads)
                    .thenCompose(exists -> CompletableFuture.failedStage(exists ? invalid : Problems.notFound("case")));
        }
    }
}
