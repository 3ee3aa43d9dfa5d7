package org.vigie.referral.application;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits for what the log answers; for virtual threads. */
final class Outcomes {
    private Outcomes() {}

    static <T> T await(CompletionStage<T> outcome) {
        try {
            return outcome.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
