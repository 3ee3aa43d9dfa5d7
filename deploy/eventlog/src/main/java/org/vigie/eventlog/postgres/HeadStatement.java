package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads the head's row and keeps it locked, so that no one else appends until the transaction ends. */
final class HeadStatement implements AutoCloseable {
    private static final String SQL =
            "SELECT epoch, position, hash, recorded_at, clock_timestamp() FROM log_head WHERE only_row FOR UPDATE";

    private final PreparedStatement statement;

    HeadStatement(Connection connection) throws SQLException {
        statement = connection.prepareStatement(SQL);
    }

    /** Tells {@code clock} what time it is for the database. */
    HeadRow lock(LogClock clock) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("log_head has no row");
            }
            HeadRow head = new HeadRow(
                    row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3), EventRows.instant(row, 4));
            clock.compare(EventRows.instant(row, 5), head.recordedAt());
            return head;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
