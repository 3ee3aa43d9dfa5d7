package org.vigie.analytics.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
