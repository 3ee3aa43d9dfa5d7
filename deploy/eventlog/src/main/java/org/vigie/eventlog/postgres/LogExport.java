package org.vigie.eventlog.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.LogHead;

/**
 * All of a log in order of position, for whoever checks or copies it while the service goes on. Events never change, so one short
 * snapshot a range is as good as a long one for all, which would hold up the clearing of the head's old rows and with it every append.
 */
public final class LogExport {
    private static final String END = """
            SELECT epoch, position, hash, recorded_at,
                   (SELECT coalesce(max(position), 0) FROM event),
                   (SELECT count(*) FROM event WHERE position < 1 OR position IS NULL)
            FROM log_head WHERE only_row""";

    private final DataSource dataSource;

    /** Exports the log in {@code dataSource}, which connects as any role that may read it. */
    public LogExport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What the log's head says at one moment, and where its events end.
     *
     * @param hash of the last event
     * @param recordedAt of the last event
     * @param lastPosition the highest position of an event; the head's, when all is well
     * @param strays how many events are at no position from 1; none, when all is well
     */
    public record End(LogHead head, byte[] hash, Instant recordedAt, long lastPosition, long strays) {}

    /** Takes events one by one until it has an answer. */
    @FunctionalInterface
    public interface Reading<T> {
        /** What {@code events} come to. */
        T read(EventCopy events) throws IOException;
    }

    /** Where the log ends now. */
    public End end() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            alongIndexes(statement);
            return end(statement);
        }
    }

    private static End end(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(END)) {
            if (!row.next()) {
                throw new SQLException("log_head has no row");
            }
            return new End(
                    new LogHead(row.getObject(1, UUID.class), row.getLong(2)),
                    row.getBytes(3),
                    EventRows.instant(row, 4),
                    row.getLong(5),
                    row.getLong(6));
        }
    }

    /** What {@code reading} makes of the events from {@code first} to {@code last}, in order, read as they are asked for. */
    public <T> T read(long first, long last, Reading<T> reading) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            alongIndexes(statement);
            try (EventCopy events = EventCopy.of(connection, first, last)) {
                return reading.read(events);
            }
        }
    }

    /** A plan that sorts would write the log to the server's disk once more. */
    private static void alongIndexes(Statement statement) throws SQLException {
        statement.execute("SET enable_sort = off; SET enable_seqscan = off");
    }
}
