package org.vigie.eventlog.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows of the log's tables in the database's own binary form (PostgreSQL's manual, COPY), as a backup keeps them. */
public final class CopyStreams {
    private static final String EVENTS_OUT = "COPY (SELECT " + EventRows.COLUMNS
            + " FROM event WHERE position BETWEEN %d AND %d ORDER BY position) TO STDOUT (FORMAT binary)";
    private static final String EVENTS_IN = "COPY event (" + EventRows.COLUMNS + ") FROM STDIN (FORMAT binary)";

    private CopyStreams() {}

    /** Writes the events from {@code first} to {@code last}, in order. */
    public static void events(Connection connection, long first, long last, OutputStream to)
            throws SQLException, IOException {
        out(connection, EVENTS_OUT.formatted(first, last), to);
    }

    /** Writes all rows of {@code table}. Names are in the database's quotes whatever they are. */
    public static void rows(Connection connection, String table, List<String> columns, OutputStream to)
            throws SQLException, IOException {
        out(connection, "COPY %s (%s) TO STDOUT (FORMAT binary)".formatted(quoted(table), quoted(columns)), to);
    }

    /** Takes events; what was written is rows once the stream is closed. */
    public static OutputStream intoEvents(Connection connection) throws SQLException {
        return in(connection, EVENTS_IN);
    }

    /** Takes rows of {@code table}; what was written is rows once the stream is closed. */
    public static OutputStream into(Connection connection, String table, List<String> columns) throws SQLException {
        return in(connection, "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(quoted(table), quoted(columns)));
    }

    private static void out(Connection connection, String sql, OutputStream to) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, to);
    }

    private static OutputStream in(Connection connection, String sql) throws SQLException {
        return new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, 1 << 16);
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(CopyStreams::quoted).toList());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
