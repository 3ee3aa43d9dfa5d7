package org.vigie.analytics.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.Histories;
import org.vigie.analytics.domain.History;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.Recount;
import org.vigie.analytics.domain.RecountedTables;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** The projection on a real PostgreSQL: tables, rollups and the report's query say what a plain recount says. */
class ActivityProjectionTest {
    private static final int INSTANCES = 3;
    private static final int BATCH = 5;
    private static final TestDatabase DATABASE = TestDatabase.create();

    @BeforeEach
    void empty() throws SQLException {
        DATABASE.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equalsARecountAfterEachBatchOfARandomHistory(long seed) throws SQLException {
        Histories random = new Histories(seed);
        History history = random.history(120);
        List<ReceivedEvent> events = Published.of(history);
        Random sizes = new Random(seed);
        for (int done = 0; done < events.size(); ) {
            int upTo = Math.min(events.size(), done + 1 + sizes.nextInt(30));
            DATABASE.apply(events.subList(done, upTo));
            done = upTo;
            for (int i = 0; i < 20; i++) {
                Period period = random.period();
                assertThat(DATABASE.figures(period))
                        .as("%s after %d events of seed %d", period, done, seed)
                        .isEqualTo(Recount.figures(history.prefix(done), period));
            }
            assertTablesOf(history.prefix(done), random.period());
        }
    }

    @Test
    void eventsThatComeTwiceChangeNothing() throws SQLException {
        Histories random = new Histories(99);
        History history = random.history(100);
        List<ReceivedEvent> last = Published.of(new History(new ArrayList<>(history.all())));
        DATABASE.apply(last);
        DATABASE.apply(last);

        for (int i = 0; i < 20; i++) {
            Period period = random.period();
            assertThat(DATABASE.figures(period)).isEqualTo(Recount.figures(history, period));
        }
        assertTablesOf(history, random.period());
        assertTablesOf(history, random.period());
    }

    /**
     * Each instance has partitions of its own, that is cases and sessions, and one of them the merges; they share months, days,
     * departments, partners and merged cases.
     */
    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9, 10})
    void instancesNeitherDeadlockNorLoseAnAmount(long seed) throws Exception {
        Histories random = new Histories(seed);
        History history = random.history(600);
        List<ReceivedEvent> events = Published.of(history);
        CyclicBarrier together = new CyclicBarrier(INSTANCES);
        try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES)) {
            List<Future<Void>> runs = new ArrayList<>();
            for (int instance = 0; instance < INSTANCES; instance++) {
                runs.add(instances.submit(instance(events, instance, together)));
            }
            for (Future<Void> run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
        }
        for (int i = 0; i < 50; i++) {
            Period period = random.period();
            assertThat(DATABASE.figures(period)).isEqualTo(Recount.figures(history, period));
        }
        assertTablesOf(history, random.period());
        assertTablesOf(history, random.period());
    }

    /** Whatever there is more of in the real country than in the history is zero. */
    private static void assertTablesOf(History history, Period period) throws SQLException {
        for (Breakdown breakdown : Breakdown.values()) {
            Map<String, Long> cells =
                    new TreeMap<>(DATABASE.table(breakdown, period).cells());
            Map<String, Long> recounted = new TreeMap<>(RecountedTables.cells(breakdown, history, period));
            cells.values().removeIf(count -> count == 0);
            recounted.values().removeIf(count -> count == 0);
            assertThat(cells).as("%s in %s", breakdown, period).isEqualTo(recounted);
        }
    }

    private static Callable<Void> instance(List<ReceivedEvent> events, int instance, CyclicBarrier together) {
        List<ReceivedEvent> its = events.stream()
                .filter(event -> Math.floorMod(event.streamId().hashCode(), INSTANCES) == instance)
                .toList();
        return () -> {
            together.await(10, TimeUnit.SECONDS);
            for (int done = 0; done < its.size(); done += BATCH) {
                List<ReceivedEvent> batch = new ArrayList<>(its.subList(done, Math.min(its.size(), done + BATCH)));
                Collections.sort(batch, java.util.Comparator.comparingLong(ReceivedEvent::position));
                DATABASE.apply(batch);
            }
            return null;
        };
    }
}
