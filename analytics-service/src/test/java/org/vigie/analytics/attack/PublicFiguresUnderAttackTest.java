package org.vigie.analytics.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.attack.Answers.Days;
import org.vigie.analytics.attack.Answers.Read;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Chronicle;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicFigures;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.domain.Released;

/** Whatever was counted, nobody works out from all public reports together what one of them withholds. */
class PublicFiguresUnderAttackTest {
    private static final long THRESHOLD = 11;

    @Property(tries = 60)
    void noNumberIsKnownMoreNarrowlyThanBelowTheThreshold(@ForAll long seed) {
        RandomYears years = new RandomYears(seed);
        Chronicle chronicle = years.chronicle();
        PublicFigures figures = PublicFigures.of(chronicle, THRESHOLD);
        Answers answers = new Answers();
        for (Period period : chronicle.pieces().periods()) {
            answers.add(days(period), read(figures.of(period)));
        }

        List<Cell> cells = new Attacker(answers, years.opened(), years.today()).attack();

        assertThat(cells).filteredOn(cell -> cell.isDisclosed(THRESHOLD)).isEmpty();
    }

    /** As it goes in a platform's life: quarters are public before the years that they lie in. */
    @Property(tries = 30)
    void norWhenPeriodsAreReleasedOneAfterTheOtherAsTheyClose(@ForAll long seed) {
        RandomYears years = new RandomYears(seed);
        Chronicle chronicle = years.chronicle();
        List<Released> released = new ArrayList<>();
        Answers answers = new Answers();
        SortedMap<LocalDate, List<Period>> byDay = new TreeMap<>(chronicle.pieces().periods().stream()
                .collect(Collectors.groupingBy(period -> PublicGrid.releasableOn(period, 7))));
        Set<Period> closed = new HashSet<>();
        byDay.values().forEach(due -> {
            closed.addAll(due);
            PublicFigures figures = PublicFigures.of(chronicle, THRESHOLD, released, closed, Set.copyOf(due));
            due.forEach(period -> {
                answers.add(days(period), read(figures.of(period)));
                released.add(new Released(period, figures.tables(period), chronicle));
            });
        });

        List<Cell> cells = new Attacker(answers, years.opened(), years.today()).attack();

        // an early period withholds what is many, too, and the years may tell that
        assertThat(cells)
                .filteredOn(cell -> new Cell(cell.name(), false, cell.low(), cell.high()).isDisclosed(THRESHOLD))
                .isEmpty();
    }

    /** The attack is worth something: where only small counts are withheld, it works many of them out. */
    @Test
    void withholdingSmallCountsAloneIsNotEnough() {
        RandomYears years = new RandomYears(7);
        Chronicle chronicle = years.chronicle();
        Answers answers = new Answers();
        for (Period period : chronicle.pieces().periods()) {
            Map<String, Read> figures = new HashMap<>();
            read(ActivityFigures.of(chronicle.totals(period)))
                    .forEach((code, read) -> figures.put(code, isSmall(read) ? Read.WITHHELD : read));
            answers.add(days(period), figures);
        }

        List<Cell> cells = new Attacker(answers, years.opened(), years.today()).attack();

        assertThat(cells)
                .filteredOn(cell -> cell.withheld() && cell.isDisclosed(THRESHOLD))
                .hasSizeGreaterThan(10);
    }

    private static boolean isSmall(Read read) {
        Long count = read.numerator() == null ? read.count() : read.numerator();
        return count == null || count < THRESHOLD;
    }

    private static Days days(Period period) {
        return new Days(period.from(), period.to());
    }

    private static Map<String, Read> read(Map<String, Figure> figures) {
        return RandomYears.codes().collect(Collectors.toMap(code -> code, code -> switch (figures.get(code)) {
            case Figure.Count(long value) -> new Read(value, null, null);
            case Figure.Share(long numerator, long denominator) -> new Read(null, numerator, denominator);
            case Figure.MeanAge(long sum, long count) -> new Read(null, sum, count);
            case Figure.Suppressed _ -> Read.WITHHELD;
            case null -> throw new AssertionError("no figure " + code);
        }));
    }
}
