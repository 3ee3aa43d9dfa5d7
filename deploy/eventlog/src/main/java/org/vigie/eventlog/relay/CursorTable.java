package org.vigie.eventlog.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.lease.Lease;

/** The relay's cursor in the database; only the holder of the latest lease moves it. */
final class CursorTable {
    private static final String CLAIM = """
            INSERT INTO relay_cursor (topic, token, epoch, position, sent) VALUES (?, ?, ?, 0, '{}')
            ON CONFLICT (topic) DO UPDATE SET token = excluded.token WHERE relay_cursor.token < excluded.token
            RETURNING epoch, position, sent""";

    /**
     * Not waiting for the disk here is safe: after a crash the older cursor is corrected by what the topic holds.
     */
    private static final String MOVE = """
            WITH lax AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
            UPDATE relay_cursor SET epoch = ?, position = ?, sent = ? FROM lax
             WHERE topic = ? AND token = ? AND position = ?""";

    private static final String POSITION = "SELECT position FROM relay_cursor WHERE topic = ?";

    private final DataSource database;
    private final String topic;

    CursorTable(DataSource database, String topic) {
        this.database = database;
        this.topic = topic;
    }

    /** The cursor, from now on moved by the holder of {@code lease} alone. */
    RelayCursor claim(Lease lease, UUID epoch) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, topic);
            claim.setLong(2, lease.token());
            claim.setObject(3, epoch);
            try (ResultSet row = claim.executeQuery()) {
                if (!row.next()) {
                    throw new LeaseLostException();
                }
                return new RelayCursor(row.getObject(1, UUID.class), row.getLong(2), longs(row.getArray(3)));
            }
        }
    }

    /** Moves it to {@code to}, if it still stands at {@code from} and nobody took the lease since. */
    void move(Lease lease, long from, RelayCursor to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement move = connection.prepareStatement(MOVE)) {
            Long[] sent = Arrays.stream(to.sent()).boxed().toArray(Long[]::new);
            move.setObject(1, to.epoch());
            move.setLong(2, to.position());
            move.setArray(3, connection.createArrayOf("bigint", sent));
            move.setString(4, topic);
            move.setLong(5, lease.token());
            move.setLong(6, from);
            if (move.executeUpdate() != 1) {
                throw new LeaseLostException();
            }
        }
    }

    /** Where it stands, 0 before the first term. */
    long position() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(POSITION)) {
            read.setString(1, topic);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static long[] longs(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
