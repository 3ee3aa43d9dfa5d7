package org.vigie.analytics.readmodel.activity.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.subscription.LogPlace;
import org.vigie.http.Problems;
import org.vigie.operations.Ending;

/**
 * Verifications under way: one at a time, since each reads all of the logs. Whoever asks waits a while for its end, and asks again if
 * that was not long enough; the run goes on meanwhile.
 */
@ApplicationScoped
public class VerificationRuns {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Verification verification;
    private final Duration wait;
    private final Object lock = new Object();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private @Nullable Run current;

    @Inject
    VerificationRuns(
            Verification verification,
            Ending ending,
            @ConfigProperty(name = "vigie.analytics.verification.wait") Duration wait) {
        this.verification = verification;
        this.wait = wait;
        ending.then(this::stop);
    }

    /** A verification and how far it is. */
    public final class Run {
        private final FrozenReport report;
        private final CompletableFuture<VerificationView> result = new CompletableFuture<>();
        private volatile long events;

        private Run(FrozenReport report) {
            this.report = report;
            Thread.ofPlatform().daemon().name("verification").start(this::verify);
        }

        private void verify() {
            try {
                result.complete(verification.of(report, this::progress));
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        }

        private void progress(long taken) {
            events = taken;
            if (stopped.isDone()) {
                throw new CancellationException("the service stops");
            }
        }

        /** How far it is. */
        public Progress progress() {
            long of = report.document().stream()
                    .flatMap(document -> FreezeDocument.places(document).stream())
                    .mapToLong(LogPlace::position)
                    .sum();
            return new Progress(report.id(), "RUNNING", events, of);
        }

        /** What came of it, if it ended within the wait and before the service: who asks again asks another one then. */
        public Optional<VerificationView> await() throws InterruptedException, ExecutionException {
            try {
                Object first = CompletableFuture.anyOf(stopped, result).get(wait.toMillis(), TimeUnit.MILLISECONDS);
                if (first instanceof VerificationView view) {
                    forget(this);
                    return Optional.of(view);
                }
                return Optional.empty();
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (ExecutionException e) {
                forget(this);
                throw e;
            }
        }
    }

    /**
     * The run that verifies {@code report}, which is begun if there is none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 429 while another report is verified
     */
    public Run of(FrozenReport report) {
        synchronized (lock) {
            Run running = current;
            if (running != null && running.report.id().equals(report.id())) {
                return running;
            }
            if (running != null && !running.result.isDone()) {
                throw Problems.tooManyRequests(RETRY_AFTER);
            }
            Run begun = new Run(report);
            current = begun;
            return begun;
        }
    }

    private void forget(Run run) {
        synchronized (lock) {
            if (current == run) {
                current = null;
            }
        }
    }

    /** Lets go who waits, and ends the run. */
    void stop() {
        stopped.complete(null);
    }

    /** For who asked too early: events taken in, of how many. */
    public record Progress(UUID freezeId, String state, long events, long of) {}
}
