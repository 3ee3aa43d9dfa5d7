package org.vigie.analytics.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.testing.CopiedYear;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.analytics.testing.VersionedActivity;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.subscription.Subscriptions;
import org.vigie.local.testing.Backends;

/**
 * All figures are filled anew from the topics beside the old ones, which answer until then, with memory that does not grow with
 * the events. {@code -Dvigie.rebuild.events=1000000} makes it as many.
 */
class RebuildTest {
    private static final Logger LOG = Logger.getLogger(RebuildTest.class);
    private static final int EVENTS_OF_THE_YEAR = 978;
    private static final int COPIES =
            Math.max(1, Integer.getInteger("vigie.rebuild.events", 10_000) / EVENTS_OF_THE_YEAR);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long LITTLE = 32L << 20;

    private final CopiedYear year = new CopiedYear("-" + UUID.randomUUID(), COPIES);
    private final AgroalDataSource database = pool();
    private final List<BackgroundTask> running = new ArrayList<>();

    private static AgroalDataSource pool() {
        try {
            return TestDatabase.migrated().pool();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        stop();
        database.close();
    }

    @Test
    void fillsAllFiguresAnewBesideTheOldOnes() throws Exception {
        long events = year.publish();
        run(1);
        awaitLive(1, events);
        assertThat(figures()).isEqualTo(timesTheYear());
        stop();

        long usedBefore = used();
        long began = System.nanoTime();
        run(2);
        awaitLive(2, events);
        long took = System.nanoTime() - began;
        long usedAfter = used();
        LOG.infof(
                "%,d events anew, %,.0f a second; %,d MB in use before, %,d after",
                events, events * 1e9 / took, usedBefore >> 20, usedAfter >> 20);
        assertThat(figures()).isEqualTo(timesTheYear());
        assertThat(usedAfter - usedBefore).isLessThan(LITTLE);
    }

    private void run(int version) {
        Subscriptions subscriptions = new Subscriptions(
                year.topics().iterator().next(),
                database,
                new ClientSettings(Map.of("bootstrap.servers", Backends.kafka().bootstrapServers())),
                new SimpleMeterRegistry());
        subscriptions.add(new VersionedActivity(version, year.topics()));
        BackgroundTask task = subscriptions.task();
        running.add(task);
        task.start();
    }

    private void stop() {
        running.forEach(BackgroundTask::stop);
        running.forEach(task -> task.awaitEnd(PATIENCE));
        running.clear();
    }

    /** Waits until what is read is of {@code version} and counts {@code events}. */
    private void awaitLive(int version, long events) {
        String counted = "SELECT coalesce(sum(complete), 0) FROM log_position WHERE EXISTS"
                + " (SELECT FROM subscription WHERE live AND version = " + version + ")";
        await().atMost(PATIENCE).pollInterval(POLL).until(() -> number(counted) == events);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Numerators, or values where there are none, of what grows with the copies. */
    private Map<String, Long> figures() throws SQLException, IOException {
        JsonNode expected = FirstYear.expected();
        Period period = new Period(
                LocalDate.parse(expected.path("from").textValue()),
                LocalDate.parse(expected.path("to").textValue()));
        Map<String, Long> figures = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            ActivityFigures.of(TotalsQuery.read(connection, period).totals())
                    .forEach((code, figure) -> figures.put(code, amount(figure)));
        }
        figures.values().removeIf(amount -> amount == 0);
        return figures;
    }

    private static long amount(Figure figure) {
        return switch (figure) {
            case Figure.Count(long value) -> value;
            case Figure.Share(long numerator, long _) -> numerator;
            case Figure.MeanAge(long sum, long _) -> sum;
            case Figure.Suppressed _ -> throw new AssertionError("an internal figure is never suppressed");
        };
    }

    /** Departments are no more than in the year; all else is counted as often as it was copied. */
    private static Map<String, Long> timesTheYear() throws IOException {
        Map<String, Long> figures = new TreeMap<>();
        FirstYear.expected().path("figures").properties().forEach(figure -> {
            JsonNode amount = figure.getValue();
            long once =
                    amount.path(amount.has("numerator") ? "numerator" : "value").longValue();
            figures.put(figure.getKey(), figure.getKey().equals("departments") ? once : once * COPIES);
        });
        return figures;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
