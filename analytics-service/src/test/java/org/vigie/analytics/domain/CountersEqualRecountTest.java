package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.vigie.analytics.domain.History.Told;

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

    @Property(tries = 100)
    void toldTwiceIsToldOnce(@ForAll long seed) {
        Histories random = new Histories(seed);
        History history = random.history(25);
        CountersInMemory counters = CountersInMemory.after(history);
        history.sessions().forEach(counters::tell);
        history.calls().forEach(counters::tell);
        history.actions().forEach(counters::tell);

        Period period = random.period();
        assertThat(counters.figures(period)).isEqualTo(Recount.figures(history, period));
    }
}
