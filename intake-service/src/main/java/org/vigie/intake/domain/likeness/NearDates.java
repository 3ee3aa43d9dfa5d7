package org.vigie.intake.domain.likeness;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** Days that a day may have been misheard or mistyped as: one digit another, or day and month in the other order. */
final class NearDates {
    private NearDates() {}

    static Set<LocalDate> of(LocalDate date) {
        Set<LocalDate> near = new LinkedHashSet<>();
        String written = date.toString();
        for (int i = 0; i < written.length(); i++) {
            for (char digit = '0'; Character.isDigit(written.charAt(i)) && digit <= '9'; digit++) {
                add(near, written.substring(0, i) + digit + written.substring(i + 1));
            }
        }
        if (written.length() == 10) {
            add(near, written.substring(0, 5) + written.substring(8) + "-" + written.substring(5, 7));
        }
        near.remove(date);
        return near;
    }

    private static void add(Set<LocalDate> dates, String written) {
        try {
            dates.add(LocalDate.parse(written));
        } catch (DateTimeException _) {
            // no such day
        }
    }
}
