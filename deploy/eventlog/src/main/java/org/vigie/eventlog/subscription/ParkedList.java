package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events that a subscription set aside, whichever build did, as operators see them. */
final class ParkedList {
    private static final String READ = """
            SELECT name, version, build, topic, partition, epoch, position, event_id, event_type, stream_id,
                   stream_version, occurred_at, correlation_id, reason, parked_at, attempts, due_at
              FROM parked_event WHERE name = ?""";
    private static final String AFTER =
            READ + " AND (stream_id, position) > (?, ?) ORDER BY stream_id, position, version, build LIMIT ?";
    private static final String BY_EVENT = READ + " AND event_id = ? ORDER BY version, build";

    private ParkedList() {}

    /** At most {@code limit}, in order of stream and position, after position {@code after} of {@code stream}. */
    static List<ParkedEvent> after(Connection connection, String name, UUID stream, long after, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setString(1, name);
            select.setObject(2, stream);
            select.setLong(3, after);
            select.setInt(4, limit);
            return rows(select);
        }
    }

    /** The event {@code id}, once for each build that set it aside. */
    static List<ParkedEvent> find(Connection connection, String name, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_EVENT)) {
            select.setString(1, name);
            select.setObject(2, id);
            return rows(select);
        }
    }

    private static List<ParkedEvent> rows(PreparedStatement select) throws SQLException {
        List<ParkedEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(new ParkedEvent(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getObject(6, UUID.class),
                        row.getLong(7),
                        row.getObject(8, UUID.class),
                        row.getString(9),
                        row.getObject(10, UUID.class),
                        row.getLong(11),
                        row.getObject(12, OffsetDateTime.class).toInstant(),
                        row.getObject(13, UUID.class),
                        row.getString(14),
                        row.getObject(15, OffsetDateTime.class).toInstant(),
                        row.getInt(16),
                        instant(row.getObject(17, OffsetDateTime.class))));
            }
        }
        return events;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
