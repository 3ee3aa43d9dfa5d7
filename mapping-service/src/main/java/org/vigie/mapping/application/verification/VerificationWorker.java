package org.vigie.mapping.application.verification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.mapping.application.FrenchDay;

/** Looks again and again who is to be asked, and asks one after the other: there are some a day. Any number of instances share the list. */
@ApplicationScoped
public class VerificationWorker {
    private static final Logger LOG = Logger.getLogger(VerificationWorker.class);
    private static final int AT_A_TIME = 16;

    private final VerificationList list;
    private final Verifier verifier;
    private final VerificationPost post;
    private final VerificationSettings settings;
    private final InstantSource clock;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("verifications", stop, this::run, () -> {});
    private boolean failing;

    VerificationWorker(
            VerificationList list,
            Verifier verifier,
            VerificationPost post,
            VerificationSettings settings,
            InstantSource clock) {
        this.list = list;
        this.verifier = verifier;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (post.isSetUp()) {
            task.start();
        } else {
            LOG.info("nobody is asked whether entries are true: vigie.verification.mail-from is not set");
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        task.stop();
    }

    private void run() throws InterruptedException {
        do {
            while (!stop.isStopped() && askSome()) {
                // as long as there is somebody to ask
            }
        } while (!stop.await(settings.pause()));
    }

    /** Whether there was anybody. What cannot be read now is read later; it is said once, not each time. */
    private boolean askSome() {
        try {
            LocalDate until = FrenchDay.today(clock).plusDays(settings.daysAhead());
            List<Due> claimed = list.claim(AT_A_TIME, until, settings.reminders(), clock.instant());
            claimed.forEach(this::ask);
            failing = false;
            return !claimed.isEmpty();
        } catch (RuntimeException e) {
            LOG.logf(failing ? Logger.Level.DEBUG : Logger.Level.WARN, e, "the list of verifications cannot be read");
            failing = true;
            return false;
        }
    }

    private void ask(Due due) {
        try {
            verifier.ask(due);
        } catch (RuntimeException e) {
            LOG.warnf(e, "partner %s was not asked", due.partnerId());
        }
    }
}
