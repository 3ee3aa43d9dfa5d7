package org.vigie.eventlog.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.StoredEvent;

/** Rows of table {@code event} as events. */
final class EventRows {

    /** The columns in the order that {@link #event} reads them. */
    static final String COLUMNS = """
            position, event_id, stream_type, stream_id, stream_version, event_type, schema_version, occurred_at, \
            recorded_at, correlation_id, causation_id, actor, fingerprint, data, hash""";

    private EventRows() {}

    static List<StoredEvent> all(ResultSet rows) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        while (rows.next()) {
            events.add(event(rows, 1));
        }
        return events;
    }

    /** The event whose columns begin at {@code first}. */
    static StoredEvent event(ResultSet row, int first) throws SQLException {
        return new StoredEvent(
                row.getLong(first),
                row.getObject(first + 1, UUID.class),
                row.getString(first + 2),
                row.getObject(first + 3, UUID.class),
                row.getLong(first + 4),
                row.getString(first + 5),
                row.getInt(first + 6),
                instant(row, first + 7),
                instant(row, first + 8),
                row.getObject(first + 9, UUID.class),
                row.getObject(first + 10, UUID.class),
                row.getString(first + 11),
                row.getBytes(first + 12),
                row.getBytes(first + 13),
                row.getBytes(first + 14));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
