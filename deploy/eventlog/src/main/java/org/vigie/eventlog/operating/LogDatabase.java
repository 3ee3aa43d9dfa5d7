package org.vigie.eventlog.operating;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A service's database while the service does not run. */
final class LogDatabase {
    /** Whose kind of session it is only a superuser sees, but the server's own have no user. */
    private static final String OTHERS = """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND usesysid IS NOT NULL
              AND pid <> pg_backend_pid()""";

    private static final String HAS_LOG = "SELECT to_regclass('log_head') IS NOT NULL";
    private static final String POSITION = "SELECT position FROM log_head WHERE only_row";
    private static final String SCHEMAS = """
            SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'""";
    private static final String USER = "SELECT current_user";
    private static final String NEW_EPOCH =
            "UPDATE log_head SET epoch = gen_random_uuid() WHERE only_row RETURNING epoch";

    private final LogOptions options;
    private final DataSource dataSource;

    LogDatabase(LogOptions options, DataSource dataSource) {
        this.options = options;
        this.dataSource = dataSource;
    }

    /** Gives up the log that is there, if that was asked for, and makes the service's tables where there are none. */
    void prepare() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            requireAlone(statement);
            if (options.replaced().isPresent()) {
                requirePosition(statement, options.replaced().get());
                empty(statement);
            }
            if (first(statement, HAS_LOG).equals("f")) {
                migrate(first(statement, USER).equals(owner()));
            }
        }
    }

    /** Gives the log a new epoch, so that readers of another history of it notice. */
    UUID newEpoch() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            requireAlone(statement);
            return UUID.fromString(first(statement, NEW_EPOCH));
        }
    }

    private void requireAlone(Statement statement) throws SQLException {
        if (!first(statement, OTHERS).equals("0")) {
            throw new IllegalStateException("others are at work in the database of " + options.service()
                    + ": stop the service (deploy/run) first");
        }
    }

    private void requirePosition(Statement statement, long position) throws SQLException {
        String actual = first(statement, HAS_LOG).equals("t") ? first(statement, POSITION) : "0";
        if (!actual.equals(Long.toString(position))) {
            throw new IllegalStateException(
                    "the log of %s ends at position %s, not at %d: it is not the one to be given up"
                            .formatted(options.service(), actual, position));
        }
    }

    private static void empty(Statement statement) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(SCHEMAS)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        for (String schema : schemas) {
            statement.execute("DROP SCHEMA " + statement.enquoteIdentifier(schema, true) + " CASCADE");
        }
        statement.execute("CREATE SCHEMA public AUTHORIZATION pg_database_owner");
        statement.execute("GRANT USAGE ON SCHEMA public TO PUBLIC");
    }

    /** As the owner, whom the tables must belong to. */
    private void migrate(boolean isOwner) {
        if (!Files.isDirectory(options.migrations())) {
            throw new IllegalStateException(
                    "there are no migrations of " + options.service() + " in " + options.migrations()
                            + ": start the service once on the empty database, stop it, and restore then");
        }
        Flyway.configure()
                .dataSource(dataSource)
                .initSql(isOwner ? "SELECT 1" : "SET ROLE " + owner())
                .locations("classpath:db/eventlog", "filesystem:" + options.migrations())
                .outOfOrder(true)
                .placeholders(Map.of("service_role", options.service()))
                .load()
                .migrate();
    }

    private String owner() {
        return options.service() + "_owner";
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("no row");
            }
            return row.getString(1);
        }
    }
}
