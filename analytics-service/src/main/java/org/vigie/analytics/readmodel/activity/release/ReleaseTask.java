package org.vigie.analytics.readmodel.activity.release;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.eventlog.subscription.SubscriptionState;
import org.vigie.eventlog.subscription.Subscriptions;

/**
 * Releases by itself what may be released, on whatever instance looks first. It waits while figures are behind the topics, or while that is
 * not known: what is released is not taken back.
 */
@ApplicationScoped
public class ReleaseTask {
    private static final Logger LOG = Logger.getLogger(ReleaseTask.class);
    private static final String BY_ITSELF = "policy";

    /** A state that was seen so long ago is not known. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final ReleaseOrders orders;
    private final Subscriptions subscriptions;
    private final Duration every;
    private final InstantSource clock = InstantSource.system();
    private final StopSignal stop = new StopSignal();
    private volatile @Nullable Instant waitingSince;
    private final BackgroundTask task = new BackgroundTask("releases", stop, this::run, () -> {});

    @Inject
    ReleaseTask(
            ReleaseOrders orders,
            Subscriptions subscriptions,
            @ConfigProperty(name = "vigie.analytics.release-every") Duration every) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.every = every;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("vigie.releases.overdue.seconds", this, ReleaseTask::overdueSeconds)
                .description(
                        "For how long some closed period may have been released and is not, as of the last look; 0 when none is")
                .strongReference(true)
                .register(meters);
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.stop();
    }

    /** Not at once: how far the figures are is not known yet then. */
    private void run() throws InterruptedException {
        while (!stop.await(every)) {
            try {
                look();
            } catch (SQLException | HttpProblem | IllegalStateException e) {
                LOG.warnf(
                        "figures that may be released are not yet, the next try is in %s: %s",
                        every, Failure.describe(e));
            }
        }
    }

    /** Releases what may be, and notes what waits all the same. */
    public void look() throws SQLException {
        Instant now = clock.instant();
        waitingSince = orders.waitingSince(now).orElse(null);
        if (release()) {
            waitingSince = null;
        } else if (waitingSince != null) {
            LOG.warn("closed periods wait to be released: not everything is counted, or that is not known");
        }
    }

    private double overdueSeconds() {
        Instant since = waitingSince;
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }

    /** Releases what may be released; false when it cannot be told that all is counted. */
    public boolean release() throws SQLException {
        if (!hasCaughtUp()) {
            return false;
        }
        orders.releaseDue(clock.instant(), BY_ITSELF)
                .forEach(release -> LOG.infof(
                        "the figures of %s to %s are released",
                        release.period().from(), release.period().to()));
        return true;
    }

    /** Whether all is counted that the topics hold. */
    private boolean hasCaughtUp() {
        List<SubscriptionState> states = subscriptions.states();
        return !states.isEmpty()
                && states.stream()
                        .allMatch(state -> state.stopped() == null
                                && state.hasCaughtUp()
                                && state.lagEvents() == 0
                                && state.parkedEvents() == 0
                                && state.age().compareTo(KNOWN) < 0);
    }
}
