package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.analytics.domain.PeriodCover.Edge;

/** A cover adds up to its period: for every day, months and edges together count it once within and not at all outside. */
class PeriodCoverTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 800).map(START::plusDays);
    }

    @Property
    void countsEachDayOfThePeriodOnce(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        Period period = one.isAfter(other) ? new Period(other, one) : new Period(one, other);
        PeriodCover cover = PeriodCover.of(period);

        START.minusDays(40).datesUntil(START.plusDays(900)).forEach(day -> {
            LocalDate month = day.withDayOfMonth(1);
            int whole = !month.isBefore(cover.firstMonth()) && !month.isAfter(cover.lastMonth()) ? 1 : 0;
            int counted = whole + in(cover.start(), day) + in(cover.end(), day);
            assertThat(counted).as("%s in %s", day, period).isEqualTo(period.contains(day) ? 1 : 0);
        });
    }

    @Property
    void hasShortEdges(@ForAll("days") LocalDate from, @ForAll("days") LocalDate to) {
        PeriodCover cover = PeriodCover.of(from.isAfter(to) ? new Period(to, from) : new Period(from, to));

        assertThat(length(cover.start())).isBetween(0L, 16L);
        assertThat(length(cover.end())).isBetween(0L, 16L);
    }

    private static int in(Edge edge, LocalDate day) {
        return day.isBefore(edge.first()) || day.isAfter(edge.last()) ? 0 : edge.sign();
    }

    private static long length(Edge edge) {
        return edge.first().until(edge.last().plusDays(1), java.time.temporal.ChronoUnit.DAYS);
    }
}
