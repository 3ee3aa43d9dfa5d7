package org.vigie.eventlog.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The schemas that tables of projections are in. What the tables are is said in {@code db/projection/<name>.sql} on the
 * class path, for the version that the code has; the names in it are bare, since the schema is not always the same.
 */
final class ProjectionSchemas {
    private static final String EXISTS = "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = ?)";
    private static final String TABLES =
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = ? ORDER BY tablename";
    private static final String USE = "SELECT set_config('search_path', format('%I, public', ?::text), true)";
    private static final String OWNER =
            "SELECT quote_ident(pg_get_userbyid(datdba)) FROM pg_database WHERE datname = current_database()";
    private static final String VISIBLE = "SELECT ? = ANY (current_schemas(false))";

    private ProjectionSchemas() {}

    /** Makes {@code schema} with the tables of {@code projection}, which the database's owner can read, too; bare names mean it until this transaction ends. */
    static void create(Connection transaction, String schema, String projection) throws SQLException {
        execute(transaction, "CREATE SCHEMA " + quoted(schema));
        use(transaction, schema);
        execute(transaction, definition(projection));
        String owner = ownerOfDatabase(transaction);
        execute(transaction, "GRANT USAGE ON SCHEMA " + quoted(schema) + " TO " + owner);
        execute(transaction, "GRANT SELECT ON ALL TABLES IN SCHEMA " + quoted(schema) + " TO " + owner);
        execute(transaction, "GRANT SELECT ON ALL SEQUENCES IN SCHEMA " + quoted(schema) + " TO " + owner);
    }

    static void drop(Connection transaction, String schema) throws SQLException {
        execute(transaction, "DROP SCHEMA IF EXISTS " + quoted(schema) + " CASCADE");
    }

    static void rename(Connection transaction, String schema, String to) throws SQLException {
        execute(transaction, "ALTER SCHEMA " + quoted(schema) + " RENAME TO " + quoted(to));
    }

    static boolean exists(Connection connection, String schema) throws SQLException {
        return is(connection, EXISTS, schema);
    }

    /** Throws {@link IllegalStateException} unless bare names of the service's connections mean tables of {@code schema}. */
    static void requireVisible(DataSource database, String schema) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!is(connection, VISIBLE, schema)) {
                throw new IllegalStateException("nobody would find the tables of the schema " + schema + ": name it in "
                        + "quarkus.datasource.jdbc.additional-jdbc-properties.currentSchema, before public");
            }
        }
    }

    /** Bare names mean tables of {@code schema} until this transaction ends. */
    static void use(Connection transaction, String schema) throws SQLException {
        try (PreparedStatement use = transaction.prepareStatement(USE)) {
            use.setString(1, schema);
            use.execute();
        }
    }

    /** Whether no table of {@code schema} has a row. */
    static boolean isEmpty(Connection connection, String schema) throws SQLException {
        List<String> tables = tables(connection, schema);
        if (tables.isEmpty()) {
            return true;
        }
        String rows = tables.stream()
                .map(table -> "EXISTS (SELECT FROM " + table + ")")
                .collect(Collectors.joining(" OR ", "SELECT NOT (", ")"));
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(rows)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Waits until nobody reads or writes tables of {@code schema}, and lets nobody until this transaction ends. */
    static void lock(Connection transaction, String schema) throws SQLException {
        List<String> tables = tables(transaction, schema);
        if (!tables.isEmpty()) {
            execute(transaction, "LOCK TABLE " + String.join(", ", tables) + " IN ACCESS EXCLUSIVE MODE");
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TABLES)) {
            select.setString(1, schema);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private static boolean is(Connection connection, String sql, String schema) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, schema);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static String ownerOfDatabase(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(OWNER)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String definition(String projection) {
        String path = "db/projection/" + projection + ".sql";
        try (InputStream found = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (found == null) {
                throw new IllegalStateException("a projection needs its tables: add " + path + " to the class path");
            }
            return new String(found.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
