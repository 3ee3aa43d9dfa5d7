package org.vigie.eventlog.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.LogHead;
import org.vigie.eventlog.StoredEvent;

/** Reads the log, each time on a connection of the pool. */
final class EventReader {
    private static final String STREAM = "SELECT " + EventRows.COLUMNS
            + " FROM event WHERE stream_id = ? AND stream_version > ? ORDER BY stream_version";
    private static final String AFTER =
            "SELECT " + EventRows.COLUMNS + " FROM event WHERE position > ? ORDER BY position LIMIT ?";
    private static final String BY_ID = "SELECT " + EventRows.COLUMNS + " FROM event WHERE event_id = ?";
    private static final String HASH = "SELECT hash FROM event WHERE position = ?";
    private static final String HEAD =
            "SELECT epoch, position, recorded_at, clock_timestamp() FROM log_head WHERE only_row";

    private static final String ACTOR_BY_ID = "SELECT actor FROM event WHERE event_id = ?";

    private static final String OPENER = "SELECT actor FROM event WHERE stream_id = ? AND stream_version = 1";

    private final Queries queries;
    private final LogClock clock;

    EventReader(DataSource dataSource, LogClock clock) {
        this.clock = clock;
        queries = new Queries(dataSource);
    }

    List<StoredEvent> stream(UUID streamId, long version) {
        return queries.query(
                STREAM,
                statement -> {
                    statement.setObject(1, streamId);
                    statement.setLong(2, version);
                },
                EventRows::all);
    }

    List<StoredEvent> after(long position, int limit) {
        return queries.query(
                AFTER,
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
                },
                EventRows::all);
    }

    Optional<StoredEvent> find(UUID eventId) {
        List<StoredEvent> found = queries.query(BY_ID, statement -> statement.setObject(1, eventId), EventRows::all);
        return found.stream().findFirst();
    }

    Optional<String> actorOf(UUID eventId) {
        return actor(ACTOR_BY_ID, eventId);
    }

    Optional<String> openerOf(UUID streamId) {
        return actor(OPENER, streamId);
    }

    private Optional<String> actor(String sql, UUID id) {
        return queries.query(
                sql,
                statement -> statement.setObject(1, id),
                row -> row.next() ? Optional.of(row.getString(1)) : Optional.empty());
    }

    Optional<byte[]> hashAt(long position) {
        return queries.query(
                HASH,
                statement -> statement.setLong(1, position),
                row -> row.next() ? Optional.of(row.getBytes(1)) : Optional.empty());
    }

    LogHead head() {
        return queries.query(HEAD, _ -> {}, row -> {
            if (!row.next()) {
                throw new SQLException("log_head has no row");
            }
            clock.compare(EventRows.instant(row, 4), EventRows.instant(row, 3));
            return new LogHead(row.getObject(1, UUID.class), row.getLong(2));
        });
    }
}
