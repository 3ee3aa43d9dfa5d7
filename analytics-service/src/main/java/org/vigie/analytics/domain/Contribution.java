package org.vigie.analytics.domain;

import java.time.LocalDate;

/** Where an amount is counted. */
public sealed interface Contribution {

    /**
     * Counts in every period that holds {@code opened} and lasts until {@code effective} or longer.
     *
     * @param opened the day that puts the case into a cohort
     * @param effective the day from which the amount counts, not before {@code opened}
     */
    record InCohort(CohortCounter counter, LocalDate opened, LocalDate effective) implements Contribution {}

    /** As {@link InCohort}, by a key that has no name of its own in the code. */
    record InCell(CellSet set, String key, LocalDate opened, LocalDate effective) implements Contribution {}

    /** Counts in every period that holds {@code day}. */
    record OnDay(DailyCounter counter, LocalDate day) implements Contribution {}

    /**
     * A minor of a case opened on {@code opened} was, as far as known, in {@code department} from {@code since} until the day
     * before {@code until}. Kept apart from the counters because departments are counted once however many minors they have.
     */
    record InDepartment(String department, LocalDate opened, LocalDate since, LocalDate until) implements Contribution {

        /** The {@code until} of what is still so. */
        public static final LocalDate STILL = LocalDate.of(9999, 12, 31);
    }
}
