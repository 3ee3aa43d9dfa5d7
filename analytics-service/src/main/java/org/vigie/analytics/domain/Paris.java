package org.vigie.analytics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the report: days are those of Europe/Paris, 23 or 25 hours long when the clocks change. */
public final class Paris {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    /** The day in Paris on which {@code instant} falls. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** When {@code day} begins in Paris. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
