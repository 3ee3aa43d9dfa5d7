package org.vigie.analytics.domain;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the counters say about one period: the raw material of its figures.
 *
 * @param departments distinct departments of the cohort's minors
 */
public record Totals(Map<CohortCounter, Long> cohort, Map<DailyCounter, Long> daily, long departments) {

    /** Keeps its own copies; a counter that is absent is zero. */
    public Totals {
        cohort = cohort.isEmpty() ? Map.of() : new EnumMap<>(cohort);
        daily = daily.isEmpty() ? Map.of() : new EnumMap<>(daily);
    }

    /** The total of {@code counter}. */
    public long of(CohortCounter counter) {
        return cohort.getOrDefault(counter, 0L);
    }

    /** The total of {@code counter}. */
    public long of(DailyCounter counter) {
        return daily.getOrDefault(counter, 0L);
    }

    /** Distinct partners in the period's work sessions. */
    public long partnersMet() {
        return of(DailyCounter.PARTNERS_OF_THE_DAY) - of(CohortCounter.MEETINGS_AGAIN);
    }
}
