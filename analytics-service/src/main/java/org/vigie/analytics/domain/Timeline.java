package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was known at the end of each day: one entry for each day on which the knowledge became another.
 *
 * @param changes by day, each value different from the one before
 */
record Timeline<T>(List<Change<T>> changes) {

    /** From the evening of {@code day} on, {@code value} is known. */
    record Change<T>(LocalDate day, T value) {}

    /** Gathers values told in order of occurrence; the last one of a day is the day's. */
    static final class Builder<T> {
        private final Map<LocalDate, T> lastOfDay = new TreeMap<>();

        void tell(LocalDate day, T value) {
            lastOfDay.put(day, value);
        }

        Timeline<T> build() {
            List<Change<T>> changes = new ArrayList<>();
            lastOfDay.forEach((day, value) -> {
                if (changes.isEmpty() || !changes.getLast().value().equals(value)) {
                    changes.add(new Change<>(day, value));
                }
            });
            return new Timeline<>(changes);
        }
    }
}
