package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.vigie.analytics.domain.History.Told;
import org.vigie.analytics.domain.History.ToldMergeUndoing;
import org.vigie.analytics.domain.History.ToldReferral;

/** After any history, in whatever order it arrived, the counters say what a plain recount says: at every prefix, for any period. */
class CountersEqualRecountTest {

    @Property(tries = 300)
    void atEveryPrefix(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Histories random = new Histories(seed);
        History history = random.history(size);
        CountersInMemory counters = new CountersInMemory();
        for (int count = 1; count <= size; count++) {
            Told told = history.all().get(count - 1);
            counters.tell(told);
            Period period = random.period();
            assertThat(counters.figures(period))
                    .as("%s, after %d of seed %d", period, count, seed)
                    .isEqualTo(Recount.figures(history.prefix(count), period));
        }
    }

    @Property(tries = 300)
    void inWhateverOrderThePartitionsBringIt(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 2, max = 7) int partitions) {
        Histories random = new Histories(seed);
        History history = random.history(size);
        History arriving = random.byPartitions(history, partitions);
        CountersInMemory counters = new CountersInMemory();
        for (int count = 1; count <= size; count++) {
            counters.tell(arriving.all().get(count - 1));
            Period period = random.period();
            assertThat(counters.figures(period))
                    .as("%s, after %d of seed %d by %d partitions", period, count, seed, partitions)
                    .isEqualTo(Recount.figures(arriving.prefix(count), period));
        }
        Period period = random.period();
        assertThat(counters.figures(period)).isEqualTo(Recount.figures(history, period));
    }

    /** The same of all tables: their cells, and that those that add up make the total. */
    @Property(tries = 150)
    void ofBreakdownsToo(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 1, max = 7) int partitions) {
        Histories random = new Histories(seed);
        History arriving = random.byPartitions(random.history(size), partitions);
        CountersInMemory counters = new CountersInMemory();
        for (int count = 1; count <= size; count++) {
            counters.tell(arriving.all().get(count - 1));
            Period period = random.period();
            for (Breakdown breakdown : Breakdown.values()) {
                BreakdownTable table = counters.table(breakdown, period);
                assertThat(table.cells())
                        .as(
                                "%s in %s, after %d of seed %d by %d partitions",
                                breakdown, period, count, seed, partitions)
                        .isEqualTo(RecountedTables.cells(breakdown, arriving.prefix(count), period));
                if (breakdown.addsUp()) {
                    assertThat(table.cells().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .isEqualTo(table.total());
                }
            }
        }
    }

    @Property(tries = 200)
    void whenAllMergesAreUndoneTheFiguresAreThoseOfNone(@ForAll long seed) {
        Histories random = new Histories(seed);
        History history = random.history(40);
        CountersInMemory counters = CountersInMemory.after(history);
        history.merges()
                .values()
                .forEach(merge -> counters.tell(new ToldMergeUndoing(merge.caseId(), merge.intoCaseId())));

        History withoutMerges = new History(history.all().stream()
                .filter(told -> !told.stream().equals(History.MERGE_BOOK))
                .toList());
        Period period = random.period();
        assertThat(counters.figures(period)).isEqualTo(Recount.figures(withoutMerges, period));
    }

    @Property(tries = 100)
    void toldTwiceIsToldOnce(@ForAll long seed) {
        Histories random = new Histories(seed);
        History history = random.history(25);
        CountersInMemory counters = CountersInMemory.after(history);
        history.sessions().forEach(counters::tell);
        history.calls().forEach(counters::tell);
        history.actions().forEach(counters::tell);

        history.all().stream().filter(ToldReferral.class::isInstance).forEach(counters::tell);
        Period period = random.period();
        assertThat(counters.figures(period)).isEqualTo(Recount.figures(history, period));
        for (Breakdown breakdown : Breakdown.values()) {
            assertThat(counters.table(breakdown, period).cells())
                    .isEqualTo(RecountedTables.cells(breakdown, history, period));
        }
    }
}
