package org.vigie.eventlog.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.personal.UndecipherableException;

/** Binds a log to the master key that it is written with: the first start leaves a mark that only that key opens. */
public final class KeyCheck {
    private static final UUID MARK_ID = new UUID(0, 0);
    private static final byte[] MARK = "the log's own master key".getBytes(StandardCharsets.US_ASCII);

    private KeyCheck() {}

    /**
     * Returns if {@code masterKey} is the key of the log in {@code dataSource}, or becomes it now.
     *
     * @param masterKey null when the service has none, which is fine as long as its log never had one
     * @throws IllegalStateException when the log was written with another key, or with one and there is none now
     */
    public static void verify(DataSource dataSource, @Nullable MasterKey masterKey) {
        try (Connection connection = dataSource.getConnection()) {
            if (masterKey != null) {
                leaveMark(connection, masterKey.wrap(MARK, MARK_ID));
            }
            byte[] mark = mark(connection);
            if (mark != null) {
                open(mark, masterKey);
            }
        } catch (SQLException e) {
            throw new LogUnavailableException("the log's key cannot be checked now", Duration.ofSeconds(2), e);
        }
    }

    /** Makes {@code masterKey}, which must open the mark as it is, the log's master key. */
    static void renew(Connection connection, MasterKey masterKey) throws SQLException {
        byte[] mark = mark(connection);
        if (mark != null) {
            open(mark, masterKey);
        }
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE log_head SET key_check = ? WHERE only_row")) {
            statement.setBytes(1, masterKey.wrap(MARK, MARK_ID));
            statement.executeUpdate();
        }
    }

    /**
     * Returns if {@code masterKey} opens {@code mark}, which a log, or its backup, bears.
     *
     * @param masterKey null when there is none
     * @throws IllegalStateException when the log was written with another key
     */
    public static void open(byte[] mark, @Nullable MasterKey masterKey) {
        if (masterKey == null) {
            throw new IllegalStateException(
                    "this log was written with a master key, and none is configured: have EVENTLOG_MASTER_KEY_FILE name the"
                            + " key's file");
        }
        try {
            masterKey.unwrap(mark, MARK_ID);
        } catch (UndecipherableException e) {
            throw new IllegalStateException(
                    "this log was written with another master key than the one of EVENTLOG_MASTER_KEY_FILE: have that name"
                            + " the file of the key that it was written with",
                    e);
        }
    }

    private static void leaveMark(Connection connection, byte[] mark) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE log_head SET key_check = ? WHERE only_row AND key_check IS NULL")) {
            statement.setBytes(1, mark);
            statement.executeUpdate();
        }
    }

    private static byte @Nullable [] mark(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT key_check FROM log_head WHERE only_row");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getBytes(1) : null;
        }
    }
}
