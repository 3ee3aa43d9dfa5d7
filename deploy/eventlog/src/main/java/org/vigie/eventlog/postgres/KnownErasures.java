package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.erasure.LedgerEnd;
import org.vigie.eventlog.erasure.LedgerEntry;

/** The erasures that a log itself knows of. */
public final class KnownErasures {

    /** A key is destroyed at the very time at which its erasure was recorded. */
    private static final String EVENTS = """
            SELECT DISTINCT ON (e.stream_id) %s
            FROM subject_key k JOIN event e ON e.stream_id = k.subject_id AND e.recorded_at = k.shredded_at
            ORDER BY e.stream_id, e.stream_version DESC""".formatted(EventRows.COLUMNS.replaceAll("(\\w+)", "e.$1"));

    private static final String SUBJECTS = "SELECT count(*) FROM subject_key WHERE shredded_at IS NOT NULL";
    private static final String SET_END = "UPDATE erasure_ledger_end SET entries = ?, checksum = ? WHERE only_row";

    private final DataSource dataSource;

    public KnownErasures(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** As a ledger holds them, for all subjects whose erasure is in the log. */
    public List<LedgerEntry> entries() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EVENTS)) {
            List<LedgerEntry> entries = new ArrayList<>();
            for (StoredEvent event : EventRows.all(rows)) {
                entries.add(new LedgerEntry(event.streamId(), event.streamType(), event.recordedAt(), unstored(event)));
            }
            return entries;
        }
    }

    private static NewEvent unstored(StoredEvent event) {
        return new NewEvent(
                event.eventId(),
                event.type(),
                event.schemaVersion(),
                event.occurredAt(),
                event.correlationId(),
                event.causationId(),
                event.actor(),
                event.fingerprint(),
                event.data());
    }

    /** How many subjects were erased. */
    public long subjects() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SUBJECTS)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** From now on the log has the ledger that ends at {@code end}. */
    public void setEnd(LedgerEnd end) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SET_END)) {
            statement.setLong(1, end.entries());
            statement.setBytes(2, end.checksum());
            statement.executeUpdate();
        }
    }
}
