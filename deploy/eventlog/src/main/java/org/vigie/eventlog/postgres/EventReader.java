package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.vigie.eventlog.LogHead;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.StoredEvent;

/** Reads the log, each time on a connection of the pool. */
final class EventReader {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final String STREAM =
            "SELECT " + EventRows.COLUMNS + " FROM event WHERE stream_id = ? ORDER BY stream_version";
    private static final String AFTER =
            "SELECT " + EventRows.COLUMNS + " FROM event WHERE position > ? ORDER BY position LIMIT ?";
    private static final String BY_ID = "SELECT " + EventRows.COLUMNS + " FROM event WHERE event_id = ?";
    private static final String HEAD = "SELECT epoch, position FROM log_head WHERE only_row";

    private final DataSource dataSource;

    EventReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<StoredEvent> stream(UUID streamId) {
        return query(STREAM, statement -> statement.setObject(1, streamId), EventRows::all);
    }

    List<StoredEvent> after(long position, int limit) {
        return query(
                AFTER,
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
                },
                EventRows::all);
    }

    Optional<StoredEvent> find(UUID eventId) {
        List<StoredEvent> found = query(BY_ID, statement -> statement.setObject(1, eventId), EventRows::all);
        return found.stream().findFirst();
    }

    LogHead head() {
        return query(HEAD, _ -> {}, row -> {
            if (!row.next()) {
                throw new SQLException("log_head has no row");
            }
            return new LogHead(row.getObject(1, UUID.class), row.getLong(2));
        });
    }

    private <T> T query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            // Planned anew each time, at the table's size of the moment: a plan kept from an empty table reads all of
            // it.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException e) {
            throw new LogUnavailableException("the log cannot be read now", RETRY_AFTER, e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
