package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Backoff;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.eventlog.signal.AppendSignal;

/**
 * A projection of the service's own log at work. It reads ahead without a lock and lets the locked position decide what of
 * it still counts, so instances can run it side by side.
 */
final class LogSubscription {
    private static final Logger LOG = Logger.getLogger(LogSubscription.class);
    private static final TopicPartition OWN_LOG = new TopicPartition("log", 0);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int BATCH = 500;

    private final LogProjection projection;
    private final EventLog log;
    private final DataSource database;
    private final AppendSignal signal;
    private final SubscriptionState state;
    private final StatusTable status;
    private final PositionTable positions;
    private final StopSignal stop = new StopSignal();
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
    private boolean failing;

    LogSubscription(
            LogProjection projection, EventLog log, DataSource database, AppendSignal signal, SubscriptionState state) {
        this.projection = projection;
        this.log = log;
        this.database = database;
        this.signal = signal;
        this.state = state;
        this.status = new StatusTable(database);
        this.positions = new PositionTable(projection.name(), projection.version());
    }

    /** The subscription as a task that is not started yet. */
    BackgroundTask task() {
        return new BackgroundTask("eventlog-" + state.name(), stop, this::run, signal::wakeAll);
    }

    private void run() throws InterruptedException {
        while (!stop.isStopped()) {
            try {
                follow();
            } catch (SQLException | RuntimeException e) {
                failed(e);
                stop.await(backoff.next());
            }
        }
    }

    private void follow() throws SQLException, InterruptedException {
        status.running(state);
        long known = Transaction.in(database, connection -> start(connection));
        while (!stop.isStopped()) {
            long heard = signal.position();
            List<StoredEvent> events = log.readAfter(known, BATCH);
            if (events.isEmpty()) {
                state.upToDate();
                signal.awaitBeyond(Math.max(heard, known), LONGEST_WAIT);
            } else {
                showLag(events);
                known = Transaction.in(database, connection -> take(connection, events));
                succeeded();
            }
        }
    }

    private long start(Connection connection) throws SQLException {
        return position(positions.open(connection, Set.of(OWN_LOG)));
    }

    /** Where the projection is now: after {@code events}, or wherever another instance or an emptied table has it. */
    private long take(Connection connection, List<StoredEvent> events) throws SQLException {
        long stored = position(positions.lock(connection, Set.of(OWN_LOG)));
        List<StoredEvent> fresh =
                events.stream().filter(event -> event.position() > stored).toList();
        if (fresh.isEmpty() || fresh.getFirst().position() != stored + 1) {
            return stored;
        }
        projection.apply(connection, fresh);
        long last = fresh.getLast().position();
        positions.move(connection, Map.of(OWN_LOG, new Position(null, last, Position.NONE.offset())));
        return last;
    }

    private static long position(Map<TopicPartition, Position> found) {
        return found.getOrDefault(OWN_LOG, Position.NONE).position();
    }

    private void showLag(List<StoredEvent> events) {
        long end = Math.max(signal.position(), events.getLast().position());
        state.behind(
                end - events.getFirst().position() + 1,
                events.getFirst().recordedAt().toEpochMilli());
    }

    private void succeeded() {
        backoff.reset();
        failing = false;
    }

    /** Says it once, not at each attempt. */
    private void failed(Exception failure) {
        Logger.Level level = failing ? Logger.Level.DEBUG : Logger.Level.WARN;
        LOG.logf(level, "%s starts again from its position: %s", state.name(), Failure.describe(failure));
        failing = true;
    }
}
