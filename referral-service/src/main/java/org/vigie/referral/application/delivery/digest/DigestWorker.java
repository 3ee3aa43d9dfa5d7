package org.vigie.referral.application.delivery.digest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.referral.application.deadline.DeadlineSettings;

/** Takes digests from the list and sends them side by side, so that none waits for a slow system. Any number of instances share the list. */
@ApplicationScoped
public class DigestWorker {
    private static final Logger LOG = Logger.getLogger(DigestWorker.class);
    private static final int AT_A_TIME = 16;

    private final DigestList digests;
    private final Digester digester;
    private final DeadlineSettings settings;
    private final Clock clock;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("digests", stop, this::run, () -> {});
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private boolean failing;

    DigestWorker(DigestList digests, Digester digester, DeadlineSettings settings, Clock clock) {
        this.digests = digests;
        this.digester = digester;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        task.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        task.stop();
        threads.shutdownNow();
    }

    private void run() throws InterruptedException {
        do {
            while (!stop.isStopped() && sendSome()) {
                // as long as there is something to send
            }
        } while (!stop.await(settings.pause()));
    }

    /** Whether there was anything. What cannot be read now is read later; it is said once, not each time. */
    private boolean sendSome() throws InterruptedException {
        try {
            List<Digest> leased = digests.lease(AT_A_TIME, clock.instant());
            threads.invokeAll(leased.stream().map(this::sending).toList());
            failing = false;
            return !leased.isEmpty();
        } catch (RuntimeException e) {
            LOG.logf(failing ? Logger.Level.DEBUG : Logger.Level.WARN, e, "the list of digests cannot be read");
            failing = true;
            return false;
        }
    }

    private Callable<Void> sending(Digest digest) {
        return () -> {
            try {
                digester.send(digest);
            } catch (RuntimeException e) {
                LOG.warnf(
                        e,
                        "the digest of %s for %s is tried again when its lease ends",
                        digest.day(),
                        digest.authority());
            }
            return null;
        };
    }
}
