package org.vigie.eventlog.model;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.vigie.eventlog.AppendRefusedException;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.conformance.Samples;

/** An answer of the log as a value, with positions counted from where a test began. */
sealed interface Outcome {
    record Appended(long version, long position) implements Outcome {}

    record Repeated(long position) implements Outcome {}

    record Conflict(long version) implements Outcome {}

    record Refused() implements Outcome {}

    /** No answer: stored or not. */
    record Unavailable() implements Outcome {}

    static Outcome of(CompletionStage<AppendResult> answer, long base) {
        try {
            return switch (answer.toCompletableFuture()
                    .orTimeout(Samples.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join()) {
                case AppendResult.Appended(long version, long position) -> new Appended(version, position - base);
                case AppendResult.Repeated repeated ->
                    new Repeated(repeated.first().position() - base);
                case AppendResult.Conflict(long actual) -> new Conflict(actual);
            };
        } catch (CompletionException e) {
            return switch (e.getCause()) {
                case AppendRefusedException _ -> new Refused();
                case LogUnavailableException _ -> new Unavailable();
                case null, default -> throw e;
            };
        }
    }
}
