package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.Share;
import org.vigie.analytics.domain.Figure.Suppressed;

/** What is withheld in one period; what several periods tell of each other is in {@code suppression}. */
class PublicFiguresTest {
    private static final Suppressed SUPPRESSED = new Suppressed();
    private static final Period YEAR = new Period(LocalDate.of(2023, 4, 3), LocalDate.of(2024, 4, 2));
    private static final Period SUMMER = new Period(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30));
    private static final GridPieces PIECES = GridPieces.of(Year.of(2023), Year.of(2023));

    private static final Set<String> COUNT_NO_CHILD =
            Set.of("mapping.work-sessions", "mapping.partners-met", "awareness.sessions", "awareness.professionals");

    private final Map<CohortCounter, Long> cohort = new EnumMap<>(CohortCounter.class);
    private final Map<DailyCounter, Long> daily = new EnumMap<>(DailyCounter.class);

    /** Everything happens in one summer. */
    private SequencedMap<String, Figure> shown(Period period) {
        int summer = PIECES.run(SUMMER).first();
        Map<CohortCounter, long[][]> changes = new EnumMap<>(CohortCounter.class);
        cohort.forEach((counter, amount) -> {
            long[][] all = new long[PIECES.size()][PIECES.size()];
            all[summer][summer] = amount;
            changes.put(counter, all);
        });
        daily.put(DailyCounter.CALLS, 400L);
        Map<DailyCounter, long[]> days = new EnumMap<>(DailyCounter.class);
        daily.forEach((counter, amount) -> {
            long[] all = new long[PIECES.size()];
            all[summer] = amount;
            days.put(counter, all);
        });
        Chronicle chronicle = new Chronicle(PIECES, changes, days, Map.of(YEAR, 59L));
        return PublicFigures.of(chronicle, 11).of(period);
    }

    private SequencedMap<String, Figure> shown() {
        return shown(YEAR);
    }

    @Test
    void countsBelowElevenAreWithheldAndElevenIsNot() {
        cohort.put(CohortCounter.CASES, 11L);
        cohort.put(CohortCounter.MINORS, 10L);

        assertThat(shown()).containsEntry("cases", new Count(11)).containsEntry("minors", SUPPRESSED);
    }

    @Test
    void aShareOfFewIsWithheldAndSoIsOneThatAllButFewHave() {
        cohort.put(CohortCounter.CASES, 100L);
        cohort.put(CohortCounter.CONCERN_HEALTH, 10L);
        cohort.put(CohortCounter.CONCERN_HOUSING, 11L);
        cohort.put(CohortCounter.CONCERN_SELF_HARM, 89L);
        cohort.put(CohortCounter.CONCERN_RUNNING_AWAY, 90L);
        cohort.put(CohortCounter.CONCERN_DRUGS_OR_ALCOHOL, 100L);

        assertThat(shown())
                .containsEntry("concern.HEALTH", SUPPRESSED)
                .containsEntry("concern.HOUSING", new Share(11, 100))
                .containsEntry("concern.SELF_HARM", new Share(89, 100))
                .containsEntry("concern.RUNNING_AWAY", SUPPRESSED)
                .containsEntry("concern.DRUGS_OR_ALCOHOL", SUPPRESSED);
    }

    @Test
    void aSmallCallerCategoryTakesTheLastOfTheListWithIt() {
        cohort.put(CohortCounter.CASES, 105L);
        cohort.put(CohortCounter.CALLER_IMMEDIATE_FAMILY, 40L);
        cohort.put(CohortCounter.CALLER_PROFESSIONAL, 3L);
        cohort.put(CohortCounter.CALLER_WIDER_FAMILY_OR_ENTOURAGE, 15L);
        cohort.put(CohortCounter.CALLER_UNDISCLOSED, 14L);
        cohort.put(CohortCounter.CALLER_WITNESS, 13L);
        cohort.put(CohortCounter.CALLER_MINOR, 20L);

        assertThat(shown())
                .containsEntry("caller.PROFESSIONAL", SUPPRESSED)
                .containsEntry("caller.MINOR", SUPPRESSED)
                .containsEntry("caller.WITNESS", new Share(13, 105));
    }

    @Test
    void fewOfUnknownGenderTakeTheLastKnownOneWithThem() {
        cohort.put(CohortCounter.MINORS, 100L);
        cohort.put(CohortCounter.GIRLS, 60L);
        cohort.put(CohortCounter.BOYS, 20L);
        cohort.put(CohortCounter.TRANSGENDER, 15L);

        assertThat(shown())
                .containsEntry("minors.girls", new Share(60, 100))
                .containsEntry("minors.boys", new Share(20, 100))
                .containsEntry("minors.transgender", SUPPRESSED);
    }

    @Test
    void thatNoGenderIsUnknownTellsOfNobody() {
        cohort.put(CohortCounter.MINORS, 100L);
        cohort.put(CohortCounter.GIRLS, 60L);
        cohort.put(CohortCounter.BOYS, 25L);
        cohort.put(CohortCounter.TRANSGENDER, 15L);

        assertThat(shown()).containsEntry("minors.transgender", new Share(15, 100));
    }

    @Test
    void aMeanOverAllButFewIsWithheld() {
        cohort.put(CohortCounter.MINORS, 100L);
        cohort.put(CohortCounter.AGE_KNOWN, 95L);
        cohort.put(CohortCounter.AGE_SUM, 1400L);

        assertThat(shown()).containsEntry("minors.mean-age", SUPPRESSED);
    }

    @Test
    void whatIsNoSumOverTimeIsGivenForYearsOfThePlatformAlone() {
        cohort.put(CohortCounter.CASES, 100L);
        cohort.put(CohortCounter.MINORS, 100L);

        assertThat(shown()).containsEntry("departments", new Count(59));
        assertThat(shown(SUMMER)).containsEntry("cases", new Count(100)).containsEntry("departments", SUPPRESSED);
    }

    @Test
    void aPeriodInWhichNothingWasEverRecordedTellsOfSessionsAlone() {
        Period other = new Period(LocalDate.of(1999, 1, 1), LocalDate.of(1999, 12, 31));

        assertThat(shown(other))
                .hasSize(35)
                .allSatisfy((code, figure) ->
                        assertThat(figure).isEqualTo(COUNT_NO_CHILD.contains(code) ? new Count(0) : SUPPRESSED));
    }

    /** Sessions, partners and professionals are no children. */
    @Test
    void fewSessionsAreGivenLikeMany() {
        cohort.put(CohortCounter.CASES, 3L);
        daily.put(DailyCounter.WORK_SESSIONS, 2L);
        daily.put(DailyCounter.PARTNERS_OF_THE_DAY, 4L);
        daily.put(DailyCounter.AWARENESS_SESSIONS, 1L);
        daily.put(DailyCounter.AWARENESS_PROFESSIONALS, 7L);

        assertThat(shown(SUMMER))
                .containsEntry("cases", SUPPRESSED)
                .containsEntry("mapping.work-sessions", new Count(2))
                .containsEntry("mapping.partners-met", new Count(4))
                .containsEntry("awareness.sessions", new Count(1))
                .containsEntry("awareness.professionals", new Count(7));
    }
}
