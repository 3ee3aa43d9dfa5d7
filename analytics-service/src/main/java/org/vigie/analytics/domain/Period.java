package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days of Paris, both ends inclusive. */
public record Period(LocalDate from, LocalDate to) {

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException when {@code to} lies before {@code from}
     */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on " + to + ", before it begins on " + from);
        }
    }

    /** As many days that end on the day before this begins. */
    public Period before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(days), from.minusDays(1));
    }

    /** Whether some day lies in both. */
    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Whether {@code day} lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
