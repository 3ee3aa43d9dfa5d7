package org.vigie.referral.application.deadline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;

/** Takes referrals from the list and looks at them, one after the other. Any number of instances share the list. */
@ApplicationScoped
public class DeadlineWorker {
    private static final Logger LOG = Logger.getLogger(DeadlineWorker.class);
    private static final int AT_A_TIME = 16;

    private final Watchlist watchlist;
    private final DeadlineKeeper keeper;
    private final DeadlineSettings settings;
    private final Clock clock;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("deadlines", stop, this::run, () -> {});
    private boolean failing;

    DeadlineWorker(Watchlist watchlist, DeadlineKeeper keeper, DeadlineSettings settings, Clock clock) {
        this.watchlist = watchlist;
        this.keeper = keeper;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        task.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        task.stop();
    }

    private void run() throws InterruptedException {
        do {
            while (!stop.isStopped() && lookAtSome()) {
                // as long as there is something to look at
            }
        } while (!stop.await(settings.pause()));
    }

    /** Whether there was anything. What cannot be read now is read later; it is said once, not each time. */
    private boolean lookAtSome() {
        try {
            List<Watch> watches = watchlist.lease(AT_A_TIME, clock.instant());
            watches.forEach(this::look);
            failing = false;
            return !watches.isEmpty();
        } catch (RuntimeException e) {
            LOG.logf(failing ? Logger.Level.DEBUG : Logger.Level.WARN, e, "the list of deadlines cannot be read");
            failing = true;
            return false;
        }
    }

    private void look(Watch watch) {
        try {
            keeper.look(watch);
        } catch (RuntimeException e) {
            LOG.warnf(e, "the deadlines of referral %s are looked at again when its lease ends", watch.referralId());
        }
    }
}
