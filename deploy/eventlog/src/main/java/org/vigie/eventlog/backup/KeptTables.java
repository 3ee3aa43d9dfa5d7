package org.vigie.eventlog.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.vigie.eventlog.backup.Manifest.Table;

/**
 * The tables that go into a backup beside the events: the subjects' keys, and those whose comment begins with "backup:", since nothing
 * fills them again. Read models do not: the log fills them. They lie where the log does, whatever schema a connection looks into first.
 */
final class KeptTables {
    private static final String KEYS = "subject_key";
    private static final String NAMES = """
            SELECT relname FROM pg_class
            WHERE relkind = 'r' AND relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'log_head'::regclass)
              AND (relname = ? OR obj_description(oid, 'pg_class') LIKE 'backup:%')
            ORDER BY relname <> ?, relname""";
    private static final String COLUMNS = """
            SELECT attname FROM pg_attribute
            WHERE attrelid = quote_ident(?)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum""";

    private KeptTables() {}

    static List<Table> of(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : texts(connection, NAMES, KEYS, KEYS)) {
            tables.add(new Table(name, texts(connection, COLUMNS, name)));
        }
        return tables;
    }

    private static List<String> texts(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }
}
