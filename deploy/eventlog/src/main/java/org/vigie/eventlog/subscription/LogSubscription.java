package org.vigie.eventlog.subscription;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Backoff;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.eventlog.signal.AppendSignal;

/**
 * A build of a projection of the service's own log at work. It reads ahead without a lock and lets the locked position decide what of
 * it still counts, so instances can run it side by side.
 */
final class LogSubscription {
    private static final Logger LOG = Logger.getLogger(LogSubscription.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int BATCH = 500;
    private static final int FILLING_BATCH = 2_000;

    private final LogProjection projection;
    private final EventLog log;
    private final DataSource database;
    private final AppendSignal signal;
    private final BuildState state;
    private final Retries retries;
    private final BuildStart start;
    private final StopSignal stop = new StopSignal();
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
    private boolean failing;

    LogSubscription(
            Definition definition,
            LogProjection projection,
            EventLog log,
            DataSource database,
            AppendSignal signal,
            BuildState state,
            Retries retries) {
        this.projection = projection;
        this.log = log;
        this.database = database;
        this.signal = signal;
        this.state = state;
        this.retries = retries;
        this.start = new BuildStart(database, definition);
    }

    /** The subscription as a task that is not started yet. */
    BackgroundTask task() {
        return new BackgroundTask("eventlog-" + state.build(), stop, this::run, signal::wakeAll);
    }

    private void run() throws InterruptedException {
        while (!stop.isStopped() && state.stopped() == null) {
            try {
                follow();
            } catch (BuildGoneException e) {
                LOG.debugf("%s", e.getMessage());
                return;
            } catch (SubscriptionStoppedException e) {
                start.stopLoudly(state, e.reason());
            } catch (SQLException | RuntimeException e) {
                failed(e);
                stop.await(backoff.next());
            }
        }
    }

    private void follow() throws SQLException, InterruptedException {
        BuildRow build = start.begin(state.build());
        LogProjectionHandler handler = new LogProjectionHandler(projection, database, build, stop, retries);
        Pace pace = state.isFilling() ? new Pace(FILLING_BATCH, 0) : new Pace(BATCH, projection.rests());
        long known = handler.open();
        projection.committed();
        Duration idle = LONGEST_WAIT;
        while (!stop.isStopped()) {
            long heard = signal.position();
            long begun = System.nanoTime();
            List<StoredEvent> events = log.follow(known, pace.most());
            if (!events.isEmpty()) {
                known = handler.handle(events);
                succeeded();
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                signal.awaitHurry(pace.after(events.size(), idle, took, signal.position() > heard));
                idle = Duration.ZERO;
            } else {
                if (!signal.awaitBeyond(Math.max(heard, known), LONGEST_WAIT)) {
                    long there = handler.position(); // less than known, when the database has crashed
                    if (there != known) {
                        projection.committed();
                    }
                    known = there;
                }
                idle = idle.plusNanos(System.nanoTime() - begun);
            }
        }
    }

    private void succeeded() {
        backoff.reset();
        failing = false;
    }

    /** Says it once, not at each attempt. */
    private void failed(Exception failure) {
        Logger.Level level = failing ? Logger.Level.DEBUG : Logger.Level.WARN;
        LOG.logf(level, "%s starts again from its position: %s", state.build(), Failure.describe(failure));
        failing = true;
    }
}
