package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.Share;
import org.vigie.analytics.domain.Figure.Suppressed;

class PublicFiguresTest {
    private static final Suppressed SUPPRESSED = new Suppressed();
    private static final List<String> CALLERS =
            Stream.of(CallerCategory.values()).map(c -> "caller." + c).toList();

    private final Map<CohortCounter, Long> cohort = new EnumMap<>(CohortCounter.class);

    private SequencedMap<String, Figure> shown() {
        return PublicFigures.of(ActivityFigures.of(new Totals(cohort, Map.of(), 59)), 11);
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
    void aSmallCallerCategoryTakesTheNextSmallestWithIt() {
        cohort.put(CohortCounter.CASES, 105L);
        cohort.put(CohortCounter.CALLER_IMMEDIATE_FAMILY, 40L);
        cohort.put(CohortCounter.CALLER_PROFESSIONAL, 20L);
        cohort.put(CohortCounter.CALLER_WIDER_FAMILY_OR_ENTOURAGE, 15L);
        cohort.put(CohortCounter.CALLER_UNDISCLOSED, 14L);
        cohort.put(CohortCounter.CALLER_WITNESS, 13L);
        cohort.put(CohortCounter.CALLER_MINOR, 3L);

        assertThat(shown())
                .containsEntry("caller.MINOR", SUPPRESSED)
                .containsEntry("caller.WITNESS", SUPPRESSED)
                .containsEntry("caller.UNDISCLOSED", new Share(14, 105));
    }

    @Test
    void fewOfUnknownGenderTakeTheSmallestKnownOneWithThem() {
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
    void aMeanOverAllButFewIsWithheld() {
        cohort.put(CohortCounter.MINORS, 100L);
        cohort.put(CohortCounter.AGE_KNOWN, 95L);
        cohort.put(CohortCounter.AGE_SUM, 1400L);

        assertThat(shown()).containsEntry("minors.mean-age", SUPPRESSED);
    }

    /** Whoever adds up what is shown learns that nothing is left, or that at least eleven are, in two categories at least. */
    @Property
    void whatIsWithheldOfTheCallersHidesEachOther(@ForAll long seed) {
        Random random = new Random(seed);
        long cases = 0;
        cohort.clear();
        for (CallerCategory category : CallerCategory.values()) {
            long amount = random.nextInt(random.nextBoolean() ? 15 : 80);
            cohort.put(CohortCounter.of(category), amount);
            cases += amount;
        }
        cohort.put(CohortCounter.CASES, cases);

        SequencedMap<String, Figure> shown = shown();
        long left = cases;
        int hidden = 0;
        for (String code : CALLERS) {
            if (shown.get(code) instanceof Share(long numerator, long _)) {
                assertThat(numerator).isBetween(11L, cases - 11);
                left -= numerator;
            } else {
                hidden++;
            }
        }
        if (hidden > 0 && hidden < CALLERS.size()) {
            assertThat(hidden).isGreaterThan(1);
            assertThat(left).isGreaterThanOrEqualTo(11);
        }
    }
}
