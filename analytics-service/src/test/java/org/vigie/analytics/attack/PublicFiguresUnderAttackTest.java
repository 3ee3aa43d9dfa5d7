package org.vigie.analytics.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        RandomYears years = RandomYears.known(seed);
        Chronicle chronicle = years.chronicle();
        PublicFigures figures = PublicFigures.of(chronicle, THRESHOLD);
        Answers answers = new Answers();
        for (Period period : chronicle.pieces().periods()) {
            answers.add(days(period), read(figures.of(period)));
        }

        List<Cell> cells = new Attacker(answers, years.opened(), years.today()).attack();

        assertThat(cells).filteredOn(cell -> cell.isDisclosed(THRESHOLD)).isEmpty();
    }

    /**
     * As it goes in a platform's life: quarters are public before the years that they lie in, cases come late, are corrected and withdrawn, and some
     * releases are revised.
     */
    @ParameterizedTest
    @MethodSource("histories")
    void norFromTheReleasesOfARandomHistory(long seed) {
        Life life = Life.of(RandomYears.history(seed), true);

        List<Cell> cells = life.attack(new Random(seed), 12);

        assertThat(cells)
                .as("history %d", seed)
                .filteredOn(cell -> cell.isDisclosed(THRESHOLD))
                .isEmpty();
    }

    /** A few each time, a thousand with {@code -Dvigie.attack.histories=1000}. */
    static LongStream histories() {
        return LongStream.range(0, Long.getLong("vigie.attack.histories", 8));
    }

    /** The attack finds what it looks for: where a release forgets what was counted at those before it, few that came late are found. */
    @Test
    void decidingByWhatIsCountedNowIsNotEnough() {
        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed ->
                                Life.of(RandomYears.history(seed), false).attack(new Random(seed), 60))
                        .anyMatch(cells -> cells.stream()
                                .anyMatch(cell -> cell.isDisclosed(THRESHOLD)
                                        && cell.name().contains("since"))))
                .isTrue();
    }

    /** The releases of a history. */
    private record Life(RandomYears years, List<LocalDate> days, List<Answers> answers) {
        /** @param remembers whether each is decided beside what was counted at those before it */
        static Life of(RandomYears years, boolean remembers) {
            Life life = new Life(years, new ArrayList<>(), new ArrayList<>());
            Random random = new Random(years.moments().size());
            List<Released> released = new ArrayList<>();
            for (int moment = 0; moment < years.moments().size(); moment++) {
                LocalDate day = years.moments().get(moment);
                Chronicle chronicle = years.chronicle(moment);
                Set<Period> closed = chronicle.pieces().periods().stream()
                        .filter(period -> !PublicGrid.releasableOn(period, 7).isAfter(day))
                        .collect(Collectors.toSet());
                Set<Period> due = closed.stream()
                        .filter(chronicle::isOpenIn)
                        .filter(period -> released.stream()
                                .noneMatch(former -> former.period().equals(period)))
                        .collect(Collectors.toSet());
                if (!remembers) {
                    released.replaceAll(former -> new Released(former.period(), former.tables(), chronicle));
                }
                life.release(
                        day, chronicle, released, due, PublicFigures.of(chronicle, THRESHOLD, released, closed, due));
                if (!released.isEmpty() && random.nextBoolean()) {
                    Period revised =
                            released.get(random.nextInt(released.size())).period();
                    PublicFigures figures = PublicFigures.of(chronicle, THRESHOLD, released, closed, Set.of(revised));
                    if (released.stream()
                            .filter(former -> former.period().equals(revised))
                            .allMatch(figures::mayRevise)) {
                        life.release(day, chronicle, released, Set.of(revised), figures);
                    }
                }
            }
            return life;
        }

        private void release(
                LocalDate day,
                Chronicle chronicle,
                List<Released> released,
                Set<Period> periods,
                PublicFigures figures) {
            Answers given = new Answers();
            periods.forEach(period -> {
                given.add(PublicFiguresUnderAttackTest.days(period), read(figures.of(period)));
                released.add(new Released(period, figures.tables(period), chronicle));
            });
            if (!periods.isEmpty()) {
                days.add(day);
                answers.add(given);
            }
        }

        List<Cell> attack(Random random, int asked) {
            List<LocalDate> cuts = answers.stream()
                    .flatMap(given -> given.cuts(years.opened(), years.today()).stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new MomentsAttack(days, answers, cuts, years.onlyGrows(), random, asked).attack();
        }
    }

    /** The attack is worth something: where only small counts are withheld, it works many of them out. */
    @Test
    void withholdingSmallCountsAloneIsNotEnough() {
        RandomYears years = RandomYears.known(7);
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
