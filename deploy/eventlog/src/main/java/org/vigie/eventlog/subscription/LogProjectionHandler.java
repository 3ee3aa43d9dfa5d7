package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.running.Backoff;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/** Takes events of the service's own log into a projection: rows and position in one transaction that locks the position first. */
final class LogProjectionHandler {
    private static final Logger LOG = Logger.getLogger(LogProjectionHandler.class);

    private final LogProjection projection;
    private final DataSource database;
    private final StopSignal stop;
    private final Retries retries;
    private final WriteTarget target;
    private final PositionTable positions;
    private final ParkedEvents parkedEvents;

    LogProjectionHandler(
            LogProjection projection, DataSource database, BuildRow build, StopSignal stop, Retries retries) {
        this.projection = projection;
        this.database = database;
        this.stop = stop;
        this.retries = retries;
        this.target = new WriteTarget(build);
        this.positions = new PositionTable(build.build());
        this.parkedEvents = new ParkedEvents(build.build());
    }

    /** Where the projection begins. */
    long open() throws SQLException {
        return Transaction.in(
                database, connection -> position(positions.open(connection, Set.of(PositionTable.OWN_LOG))));
    }

    /** Where the projection is now. */
    long position() throws SQLException {
        return Transaction.in(
                database, connection -> position(positions.read(connection, Set.of(PositionTable.OWN_LOG))));
    }

    /** Where the projection is then: after {@code events}, or wherever another instance or an emptied table has it. */
    long handle(List<StoredEvent> events) throws SQLException, InterruptedException {
        try {
            return taken(events);
        } catch (SQLException | RuntimeException e) {
            if (!Poison.is(e)) {
                throw e;
            }
            LOG.warnf("%s fails on a batch, which is taken one by one: %s", projection.name(), Failure.describe(e));
        }
        long position = events.getFirst().position() - 1;
        for (StoredEvent event : events) {
            position = takeAlone(event);
        }
        return position;
    }

    private long takeAlone(StoredEvent event) throws SQLException, InterruptedException {
        Backoff backoff = retries.backoff();
        for (int attempt = 1; ; attempt++) {
            try {
                return taken(List.of(event));
            } catch (SQLException | RuntimeException e) {
                if (!Poison.is(e)) {
                    throw e;
                }
                if (attempt == retries.most()) {
                    return park(event, Failure.describe(e));
                }
                if (stop.await(backoff.next())) {
                    throw new InterruptedException();
                }
            }
        }
    }

    private long taken(List<StoredEvent> events) throws SQLException {
        long position = Transaction.in(database, connection -> take(connection, events));
        projection.committed();
        return position;
    }

    private long take(Connection connection, List<StoredEvent> events) throws SQLException {
        long stored = lock(connection);
        List<StoredEvent> fresh =
                events.stream().filter(event -> event.position() > stored).toList();
        if (fresh.isEmpty() || fresh.getFirst().position() != stored + 1) {
            return stored;
        }
        target.enter(connection);
        List<StoredEvent> good = withoutParked(connection, fresh);
        if (good.size() == fresh.size()) {
            spareTheFlush(connection);
        }
        if (!good.isEmpty()) {
            projection.apply(connection, good);
        }
        return move(connection, fresh.getLast().position());
    }

    /**
     * Lets the commit return before it is on the disk, where it would compete with the log's own. What a crash of the database takes
     * of the rows it takes of their position too, and both are made again from the log, which is durable before anybody reads it.
     */
    private static void spareTheFlush(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL synchronous_commit = off");
        }
    }

    private List<StoredEvent> withoutParked(Connection connection, List<StoredEvent> fresh) throws SQLException {
        Set<UUID> parked = parkedEvents.streams(connection);
        if (parked.isEmpty()) {
            return fresh;
        }
        List<StoredEvent> good = new ArrayList<>();
        for (StoredEvent event : fresh) {
            if (parked.contains(event.streamId())) {
                parkedEvents.park(connection, List.of(Parcel.of(event)), ParkedEvents.FOLLOWS);
            } else {
                good.add(event);
            }
        }
        return good;
    }

    private long park(StoredEvent event, String reason) throws SQLException {
        LOG.errorf(
                "%s sets position %d of the log aside, and what follows in its stream: %s",
                projection.name(), event.position(), reason);
        return Transaction.in(database, connection -> {
            if (lock(connection) == event.position() - 1) {
                parkedEvents.park(connection, List.of(Parcel.of(event)), reason);
                return move(connection, event.position());
            }
            return event.position();
        });
    }

    private long lock(Connection connection) throws SQLException {
        return position(positions.lock(connection, Set.of(PositionTable.OWN_LOG)));
    }

    private long move(Connection connection, long position) throws SQLException {
        positions.move(connection, Map.of(PositionTable.OWN_LOG, Position.inOwnLog(position)));
        return position;
    }

    private static long position(Map<TopicPartition, Position> found) {
        return found.getOrDefault(PositionTable.OWN_LOG, Position.NONE).position();
    }
}
