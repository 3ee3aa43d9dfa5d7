package org.vigie.local.launch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Several things at once. */
final class Concurrently {
    private Concurrently() {}

    /** Runs all and returns when all are done; the first failure is thrown as it is, without waiting for the rest. */
    static void run(List<Runnable> all) {
        CompletableFuture<?> failed = new CompletableFuture<>();
        CompletableFuture<?> done = CompletableFuture.allOf(all.stream()
                .map(each -> CompletableFuture.runAsync(
                        each, task -> Thread.ofPlatform().daemon().start(task)))
                .peek(each -> each.exceptionally(failure -> {
                    failed.completeExceptionally(failure);
                    return null;
                }))
                .toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(failed, done).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
