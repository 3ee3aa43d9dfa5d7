package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.Share;
import org.vigie.analytics.domain.Figure.Suppressed;

/** What a release may give beside those before it. */
class ReleasesTest {
    private static final Suppressed SUPPRESSED = new Suppressed();
    private static final Period YEAR = new Period(LocalDate.of(2023, 4, 3), LocalDate.of(2024, 4, 2));
    private static final Period SUMMER = new Period(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30));
    private static final Period AUTUMN = new Period(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 12, 31));
    private static final GridPieces PIECES = GridPieces.of(Year.of(2023), Year.of(2024));

    private final Map<CohortCounter, long[][]> cohort = new EnumMap<>(CohortCounter.class);
    private final Map<DailyCounter, long[]> daily = new EnumMap<>(DailyCounter.class);
    private final List<Released> released = new ArrayList<>();
    private final Set<Period> closed = new HashSet<>();

    private void count(Period quarter, CohortCounter counter, long amount) {
        int piece = PIECES.run(quarter).first();
        cohort.computeIfAbsent(counter, _ -> new long[PIECES.size()][PIECES.size()])[piece][piece] += amount;
        if (counter == CohortCounter.CASES) {
            daily.computeIfAbsent(DailyCounter.CALLS, _ -> new long[PIECES.size()])[piece] += 2 * amount;
        }
    }

    private PublicFigures make(Period... periods) {
        Map<CohortCounter, long[][]> copies = new EnumMap<>(CohortCounter.class);
        cohort.forEach((counter, all) ->
                copies.put(counter, Arrays.stream(all).map(long[]::clone).toArray(long[][]::new)));
        Map<DailyCounter, long[]> days = new EnumMap<>(DailyCounter.class);
        daily.forEach((counter, all) -> days.put(counter, all.clone()));
        Chronicle chronicle = new Chronicle(PIECES, copies, days, Map.of());
        closed.addAll(Set.of(periods));
        PublicFigures figures = PublicFigures.of(chronicle, 11, released, closed, Set.of(periods));
        made = chronicle;
        return figures;
    }

    private Chronicle made = new Chronicle(PIECES, Map.of(), Map.of(), Map.of());

    private PublicFigures release(Period... periods) {
        PublicFigures figures = make(periods);
        for (Period period : periods) {
            released.add(new Released(period, figures.tables(period), made));
        }
        return figures;
    }

    /** A year less the quarters that were released before would be what came late. */
    @Test
    void aYearIsWithheldWhereItsQuartersHaveChangedByFew() {
        count(SUMMER, CohortCounter.CASES, 40);
        count(AUTUMN, CohortCounter.CASES, 30);
        assertThat(release(SUMMER, AUTUMN).of(SUMMER)).containsEntry("cases", new Count(40));

        count(SUMMER, CohortCounter.CASES, 1);

        assertThat(release(YEAR).of(YEAR)).containsEntry("cases", SUPPRESSED);
    }

    @Test
    void aYearIsGivenWhereNothingCameLate() {
        count(SUMMER, CohortCounter.CASES, 40);
        count(AUTUMN, CohortCounter.CASES, 30);
        release(SUMMER, AUTUMN);

        assertThat(release(YEAR).of(YEAR)).containsEntry("cases", new Count(70));
    }

    @Test
    void aYearIsGivenWhereManyCameLate() {
        count(SUMMER, CohortCounter.CASES, 40);
        count(AUTUMN, CohortCounter.CASES, 30);
        release(SUMMER, AUTUMN);
        count(SUMMER, CohortCounter.CASES, 11);

        assertThat(release(YEAR).of(YEAR)).containsEntry("cases", new Count(81));
    }

    /** What a quarter tells would be missing from its year. */
    @Test
    void aQuarterOfARunningYearTellsItsTotalsAlone() {
        count(SUMMER, CohortCounter.CASES, 40);
        count(SUMMER, CohortCounter.CONCERN_HEALTH, 15);

        assertThat(release(SUMMER).of(SUMMER))
                .containsEntry("cases", new Count(40))
                .containsEntry("concern.HEALTH", SUPPRESSED);

        assertThat(release(YEAR).of(YEAR)).containsEntry("concern.HEALTH", new Share(15, 40));
    }

    @Test
    void aRevisionTellsOfManyOrOfNothing() {
        count(SUMMER, CohortCounter.CASES, 40);
        count(SUMMER, CohortCounter.CONCERN_HEALTH, 15);
        release(YEAR);
        assertThat(make(YEAR).mayRevise(released.getFirst())).isTrue();

        count(SUMMER, CohortCounter.CONCERN_HEALTH, 1);
        assertThat(make(YEAR).mayRevise(released.getFirst())).isFalse();

        count(SUMMER, CohortCounter.CONCERN_HEALTH, 10);
        assertThat(make(YEAR).mayRevise(released.getFirst())).isTrue();
    }

    /** An event of another year cuts time anew, and changes nothing of what was released. */
    @Test
    void countersOfOtherYearsAreLaidOverOneAnother() {
        count(SUMMER, CohortCounter.CASES, 40);
        release(SUMMER);
        GridPieces more = GridPieces.of(Year.of(2020), Year.of(2025));
        Chronicle wide = made.over(more);

        assertThat(wide.totals(SUMMER)).isEqualTo(made.totals(SUMMER));
        assertThat(wide.totals(YEAR)).isEqualTo(made.totals(YEAR));
    }
}
