package org.vigie.analytics.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.local.postgresql.Database;
import org.vigie.local.testing.Backends;

/** A real PostgreSQL database with the service's tables, reached as the service's own role. */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Database database;
    private @Nullable Connection reader;

    private TestDatabase(Database database) {
        this.database = database;
    }

    /** A fresh one. */
    public static TestDatabase create() {
        Database database = Backends.postgres().createDatabase("analytics_" + NUMBER.incrementAndGet());
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("db/eventlog", "db/migration")
                .placeholders(Map.of("service_role", database.user()))
                .load()
                .migrate();
        return new TestDatabase(database);
    }

    /** A connection of the service. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
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
            statement.execute("TRUNCATE case_facts, work_session_facts, awareness_session_facts, met_partner,"
                    + " met_partner_day, cohort_cell, day_total, department_presence, told_department, referral_facts, referral_count,"
                    + " log_position");
        }
    }
}
