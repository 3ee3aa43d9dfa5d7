package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.personal.MasterKey;

/**
 * Wraps every subject's key anew under the current master key, while the service goes on. What was cut off is finished by running it
 * again. Keys that are destroyed meanwhile stay destroyed.
 */
public final class KeyRotation {
    private static final int BATCH = 1_000;
    private static final int PASSES = 10;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String NEXT = """
            SELECT subject_id, wrapped_key FROM subject_key
            WHERE subject_id > ? AND wrapped_key IS NOT NULL ORDER BY subject_id LIMIT ?""";
    private static final String REPLACE = """
            UPDATE subject_key k SET wrapped_key = n.after
            FROM unnest(?::uuid[], ?::bytea[], ?::bytea[]) AS n (subject_id, before, after)
            WHERE k.subject_id = n.subject_id AND k.wrapped_key = n.before""";

    /** What the former one wrapped leaves the table's file as destroyed keys do. */
    private static final String LEFT_BEHIND = "UPDATE erasure_ledger_end SET destroyed = destroyed + 1";

    private final DataSource dataSource;
    private final MasterKey masterKey;

    /**
     * @param dataSource connects as the owner, to whom alone the log's master key belongs
     * @param masterKey the new one, which reads what the old one wrapped
     */
    public KeyRotation(DataSource dataSource, MasterKey masterKey) {
        this.dataSource = dataSource;
        this.masterKey = masterKey;
    }

    /**
     * Returns once the log has no key under another master key, and how many were wrapped anew. From the beginning on no service
     * starts without the new master key; one that still wraps with the old one must be started anew before.
     */
    public long run() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            KeyCheck.renew(connection, masterKey);
            long all = 0;
            for (int pass = 0; pass < PASSES; pass++) {
                long renewed = pass(connection);
                if (renewed == 0) {
                    return all;
                }
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate(LEFT_BEHIND);
                }
                all += renewed;
            }
            throw new IllegalStateException(
                    "keys keep coming under another master key: start every instance of the service"
                            + " anew with the new one, then run this again");
        }
    }

    private long pass(Connection connection) throws SQLException {
        long renewed = 0;
        List<WrappedKey> batch = next(connection, BEFORE_ALL);
        while (!batch.isEmpty()) {
            renewed += replace(
                    connection,
                    batch.stream()
                            .filter(key -> !masterKey.isCurrent(key.wrapped()))
                            .toList());
            batch = next(connection, batch.getLast().subjectId());
        }
        return renewed;
    }

    private static List<WrappedKey> next(Connection connection, UUID after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setObject(1, after);
            statement.setInt(2, BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                List<WrappedKey> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add(new WrappedKey(rows.getObject(1, UUID.class), rows.getBytes(2)));
                }
                return keys;
            }
        }
    }

    private int replace(Connection connection, List<WrappedKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = connection.prepareStatement(REPLACE)) {
            Parameters parameters = new Parameters(statement);
            parameters.uuids(keys.stream().map(WrappedKey::subjectId).toArray(UUID[]::new));
            parameters.array("bytea", keys.stream().map(WrappedKey::wrapped).toArray(byte[][]::new));
            parameters.array(
                    "bytea", keys.stream().map(key -> key.under(masterKey)).toArray(byte[][]::new));
            return statement.executeUpdate();
        }
    }

    private record WrappedKey(UUID subjectId, byte[] wrapped) {
        byte[] under(MasterKey masterKey) {
            return masterKey.wrap(masterKey.unwrap(wrapped, subjectId), subjectId);
        }
    }
}
