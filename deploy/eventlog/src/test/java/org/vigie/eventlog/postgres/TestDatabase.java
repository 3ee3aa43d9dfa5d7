package org.vigie.eventlog.postgres;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.vigie.local.postgresql.Database;
import org.vigie.local.postgresql.PostgreSqlServer;
import org.vigie.local.testing.Backends;

/** A database of its own on a real PostgreSQL, migrated as a service's is. */
public final class TestDatabase implements AutoCloseable {
    /** Where the tables of the tests' projection are. */
    private static final String SEARCH_PATH = "currentSchema=seen,public";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PostgreSqlServer server;
    private final Database database;
    private final AgroalDataSource service;

    private TestDatabase(PostgreSqlServer server, String name) throws SQLException {
        this.server = server;
        database = server.createDatabase(name);
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("db/eventlog")
                .placeholders(Map.of("service_role", database.user()))
                .load()
                .migrate();
        service = connect(database.jdbcUrl(), database.user(), database.password());
    }

    /** An empty log's database. */
    public static TestDatabase create() {
        return on(Backends.postgres());
    }

    /** An empty log's database on {@code server}. */
    public static TestDatabase on(PostgreSqlServer server) {
        try {
            return new TestDatabase(
                    server, "eventlog_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Connects to a database that is there. */
    public static AgroalDataSource connect(String jdbcUrl, String user, String password) throws SQLException {
        return connect(jdbcUrl, user, password, null);
    }

    /** Connects to a database that is there, and asks {@code validator} about each connection before it is used. */
    public static AgroalDataSource connect(
            String jdbcUrl, String user, String password, @Nullable ConnectionValidator validator) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(12)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .validateOnBorrow(validator != null)
                        .connectionValidator(validator == null ? ConnectionValidator.emptyValidator() : validator)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(connections -> connections
                                .connectionProviderClass(Driver.class)
                                .jdbcUrl(jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + SEARCH_PATH)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
    }

    /** Where it is and who may use it. */
    public Database address() {
        return database;
    }

    /** Connects as the owner of the tables, for one use after the other. */
    public AgroalDataSource owner() throws SQLException {
        return connect(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    /** Connects as the service's role. */
    public AgroalDataSource service() {
        return service;
    }

    /** Runs {@code sql} as the superuser and returns the first column of its first row, if it has one. */
    public String asSuperuser(String sql) {
        return asSuperuserAt(server, sql);
    }

    /** The same on {@code other}, a server that holds a copy of this database. */
    public String asSuperuserAt(PostgreSqlServer other, String sql) {
        String url = other.jdbcUrl(database.user()) + "?" + SEARCH_PATH;
        try (Connection connection = DriverManager.getConnection(url, other.user(), other.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends every connection of the service's role, as a failing network or server would. */
    public void cutConnections() {
        asSuperuser("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = '%s'"
                .formatted(database.user()));
    }

    /** Takes the last events of the log away: a standby lacks them that takes over before it was sent them. One event is left at least. */
    public void loseTail(int events) {
        asSuperuser("""
                SET session_replication_role = replica;
                DELETE FROM event WHERE position > (SELECT position FROM log_head) - %d;
                UPDATE log_head SET (position, hash, recorded_at) =
                    (SELECT position, hash, recorded_at FROM event ORDER BY position DESC LIMIT 1)""".formatted(events));
        cutConnections();
    }

    @Override
    public void close() {
        service.close();
    }
}
