package org.vigie.analytics.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.BreakdownTable;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.Totals;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownReader;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.local.postgresql.Database;
import org.vigie.local.testing.Backends;

/** A real PostgreSQL database with the service's tables, reached as the service's own role. */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** As in application.properties. */
    private static final String SETTINGS =
            "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_bitmapscan = off";

    private final Database database;
    private @Nullable Connection reader;

    private TestDatabase(Database database) {
        this.database = database;
    }

    /** A fresh one without the tables of the projection, which the library makes. */
    public static TestDatabase migrated() {
        Database database = Backends.postgres().createDatabase("analytics_" + NUMBER.incrementAndGet());
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("db/eventlog", "db/migration")
                .placeholders(Map.of("service_role", database.user()))
                .load()
                .migrate();
        return new TestDatabase(database);
    }

    /** A fresh one with the tables of the projection. */
    public static TestDatabase create() {
        TestDatabase created = migrated();
        try (Connection connection = created.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA activity");
            statement.execute(Files.readString(Path.of("src/main/resources/db/projection/activity.sql")));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the tables cannot be made", e);
        }
        return created;
    }

    /** A connection of the service. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), database.user(), database.password());
    }

    /** A pool of connections that are set up as the service's are, to a database without the tables of the projection. */
    public AgroalDataSource pool() throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(12)
                        .connectionFactoryConfiguration(connections -> connections
                                .connectionProviderClassName("org.postgresql.Driver")
                                .jdbcUrl(url())
                                .initialSql(SETTINGS)
                                .principal(new NamePrincipal(database.user()))
                                .credential(new SimplePassword(database.password())))));
    }

    /** Connections of the owner, who brings backups back. */
    public AgroalDataSource ownersPool() throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .connectionFactoryConfiguration(connections -> connections
                                .connectionProviderClassName("org.postgresql.Driver")
                                .jdbcUrl(database.jdbcUrl())
                                .principal(new NamePrincipal(database.owner()))
                                .credential(new SimplePassword(database.ownerPassword())))));
    }

    private String url() {
        return database.jdbcUrl() + "?currentSchema=activity,public";
    }

    /** Lets the projection apply {@code events} as one batch in a transaction of its own. */
    public void apply(List<ReceivedEvent> events) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            new ActivityProjection().apply(connection, events);
            connection.commit();
        }
    }

    /** The figures that the report's own query finds. */
    public SequencedMap<String, Figure> figures(Period period) throws SQLException {
        return ActivityFigures.of(TotalsQuery.read(reader(), period).totals());
    }

    /** The table that the breakdown's own query finds, on a day on which all of {@code period} is over. */
    public BreakdownTable table(Breakdown breakdown, Period period) throws SQLException {
        Totals totals = TotalsQuery.read(reader(), period).totals();
        return new BreakdownReader(reader(), period.to()).read(breakdown, period, totals);
    }

    private Connection reader() throws SQLException {
        Connection open = reader;
        if (open == null) {
            open = connect();
            reader = open;
        }
        return open;
    }

    /** Empties all counters and facts. */
    public void clear() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE case_facts, case_merge, partner_merge, work_session_facts, awareness_session_facts, met_partner,"
                            + " met_partner_day, cohort_cell, day_total, keyed_month, keyed_day, department_presence, told_department, referral_facts, referral_count,"
                            + " log_position");
        }
    }
}
