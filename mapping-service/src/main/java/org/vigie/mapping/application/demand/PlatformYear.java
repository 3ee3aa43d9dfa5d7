package org.vigie.mapping.application.demand;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * A year of the platform, from 3 April: the periods for which counts by department are public.
 *
 * @param from its first day
 */
public record PlatformYear(LocalDate from) {
    private static final MonthDay BEGIN = MonthDay.of(Month.APRIL, 3);
    private static final PlatformYear FIRST = new PlatformYear(BEGIN.atYear(2023));

    /** Its last day. */
    public LocalDate to() {
        return from.plusYears(1).minusDays(1);
    }

    /** Those that have ended before {@code today}, the newest first; none before the end of the first. */
    public static List<PlatformYear> ended(LocalDate today) {
        return Stream.iterate(
                        new PlatformYear(BEGIN.atYear(today.getYear())),
                        year -> !year.from.isBefore(FIRST.from),
                        year -> new PlatformYear(year.from.minusYears(1)))
                .filter(year -> year.to().isBefore(today))
                .toList();
    }
}
