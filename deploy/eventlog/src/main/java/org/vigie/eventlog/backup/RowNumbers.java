package org.vigie.eventlog.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Has the numbers that a table gives its rows go on after those that came back: a copy brings them along and does not count them. */
final class RowNumbers {
    private static final String NUMBERED = """
            SELECT attname FROM pg_attribute
            WHERE attrelid = quote_ident(?)::regclass AND attnum > 0 AND NOT attisdropped
              AND pg_get_serial_sequence(quote_ident(?), attname) IS NOT NULL""";

    private RowNumbers() {}

    static void goOn(Connection connection, String table) throws SQLException {
        for (String column : numbered(connection, table)) {
            try (Statement statement = connection.createStatement()) {
                String last = "max(" + statement.enquoteIdentifier(column, true) + ")";
                String rows = statement.enquoteIdentifier(table, true);
                String sequence = "pg_get_serial_sequence(%s, %s)"
                        .formatted(statement.enquoteLiteral(rows), statement.enquoteLiteral(column));
                statement.execute(
                        "SELECT setval(%s, %s) FROM %s HAVING %s IS NOT NULL".formatted(sequence, last, rows, last));
            }
        }
    }

    private static List<String> numbered(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NUMBERED)) {
            statement.setString(1, table);
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }
}
