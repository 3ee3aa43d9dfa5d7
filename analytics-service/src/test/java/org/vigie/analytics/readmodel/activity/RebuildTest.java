package org.vigie.analytics.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Histories;
import org.vigie.analytics.domain.History;
import org.vigie.analytics.domain.History.ToldReferral;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.RecountedTables;
import org.vigie.analytics.domain.Totals;
import org.vigie.analytics.domain.Unit;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownReader;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.testing.CopiedYear;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.RunningActivity;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.analytics.testing.Topics;
import org.vigie.analytics.testing.VersionedActivity;

/**
 * All figures are filled anew from the topics beside the old ones, which answer until then, with memory that does not grow with
 * the events. {@code -Dvigie.rebuild.events=1000000} makes it as many.
 */
class RebuildTest {
    private static final Logger LOG = Logger.getLogger(RebuildTest.class);
    private static final int EVENTS_OF_THE_YEAR = 978;
    private static final int COPIES =
            Math.max(1, Integer.getInteger("vigie.rebuild.events", 10_000) / EVENTS_OF_THE_YEAR);
    private static final long LITTLE = 32L << 20;

    private static final Period YEAR = new Period(LocalDate.of(2023, 4, 3), LocalDate.of(2024, 4, 2));

    /** Among them one with edges, and a single day. */
    private static final List<Period> PERIODS = List.of(
            YEAR,
            new Period(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30)),
            new Period(LocalDate.of(2023, 4, 19), LocalDate.of(2023, 11, 8)),
            new Period(LocalDate.of(2023, 4, 4), LocalDate.of(2023, 4, 4)));

    private final String suffix = "-" + UUID.randomUUID();
    private final CopiedYear year = new CopiedYear(suffix, COPIES);
    private final History referrals = referrals();
    private final Set<String> topics = new TreeSet<>(year.topics());
    private final AgroalDataSource database = pool();
    private final AgroalDataSource otherDatabase = pool();

    private static AgroalDataSource pool() {
        try {
            return TestDatabase.migrated().pool();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        database.close();
        otherDatabase.close();
    }

    /** The year has none of its own: any history of some. */
    private static History referrals() {
        return new History(new Histories(7)
                .history(2_000).all().stream()
                        .filter(ToldReferral.class::isInstance)
                        .toList());
    }

    @Test
    void fillsAllFiguresAnewBesideTheOldOnesAndInAnEmptyDatabase() throws Exception {
        long events = year.publish() + referrals.all().size();
        topics.addAll(Topics.send(Published.of(referrals), suffix));
        var _ = run(database, 1, events);
        assertThat(figures(database)).isEqualTo(timesTheYear());
        assertThat(breakdowns(database, YEAR)).containsAllEntriesOf(breakdownsTimesTheYear());
        Map<Period, Object> all = all(database);

        long usedBefore = used();
        long began = System.nanoTime();
        long usedAfter = run(database, 2, events);
        long took = System.nanoTime() - began;
        LOG.infof(
                "%,d events anew, %,.0f a second; %,d MB in use before, %,d after",
                events, events * 1e9 / took, usedBefore >> 20, usedAfter >> 20);
        assertThat(all(database)).isEqualTo(all);

        var _ = run(otherDatabase, 1, events);
        assertThat(all(otherDatabase)).isEqualTo(all);
        assertThat(usedAfter - usedBefore).isLessThan(LITTLE);
    }

    /** The memory in use at the end of it. */
    private long run(AgroalDataSource into, int version, long events) {
        try (RunningActivity running = RunningActivity.start(into, new VersionedActivity(version, topics))) {
            running.awaitCounted(events);
            return used();
        }
    }

    /** Numerators, or values where there are none, of what grows with the copies. */
    private static Map<String, Long> figures(AgroalDataSource of) throws SQLException {
        Map<String, Long> figures = new TreeMap<>();
        try (Connection connection = of.getConnection()) {
            ActivityFigures.of(TotalsQuery.read(connection, YEAR).totals())
                    .forEach((code, figure) -> figures.put(code, amount(figure)));
        }
        figures.values().removeIf(amount -> amount == 0);
        return figures;
    }

    /** Every figure and every table. */
    private static Map<Period, Object> all(AgroalDataSource of) throws SQLException {
        Map<Period, Object> all = new HashMap<>();
        for (Period period : PERIODS) {
            try (Connection connection = of.getConnection()) {
                all.put(
                        period,
                        List.of(
                                ActivityFigures.of(
                                        TotalsQuery.read(connection, period).totals()),
                                breakdowns(of, period)));
            }
        }
        return all;
    }

    /** The tables by dimension, their cells without zeros. */
    private static Map<String, Map<String, Long>> breakdowns(AgroalDataSource of, Period period) throws SQLException {
        Map<String, Map<String, Long>> tables = new TreeMap<>();
        try (Connection connection = of.getConnection()) {
            Totals totals = TotalsQuery.read(connection, period).totals();
            for (Breakdown breakdown : Breakdown.values()) {
                Map<String, Long> cells = new TreeMap<>(new BreakdownReader(connection, period.to())
                        .read(breakdown, period, totals)
                        .cells());
                cells.values().removeIf(count -> count == 0);
                tables.put(breakdown.dimension(), cells);
            }
        }
        return tables;
    }

    /** Those of whole codes, as often as the year was copied, and those of the referrals. */
    private Map<String, Map<String, Long>> breakdownsTimesTheYear() throws IOException {
        Map<String, Map<String, Long>> tables = new TreeMap<>();
        JsonNode expected = FirstYear.expectedBreakdowns();
        for (Breakdown breakdown : Breakdown.values()) {
            Map<String, Long> cells = new TreeMap<>();
            if (breakdown.unit() == Unit.REFERRALS) {
                cells.putAll(RecountedTables.cells(breakdown, referrals, YEAR));
                cells.values().removeIf(count -> count == 0);
                tables.put(breakdown.dimension(), cells);
            } else if (breakdown.measure() == null && breakdown != Breakdown.CONCERN_PAIRS) {
                expected.path(breakdown.dimension())
                        .properties()
                        .forEach(
                                cell -> cells.put(cell.getKey(), cell.getValue().longValue() * COPIES));
                tables.put(breakdown.dimension(), cells);
            }
        }
        return tables;
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
