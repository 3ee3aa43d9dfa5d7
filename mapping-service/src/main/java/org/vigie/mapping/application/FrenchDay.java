package org.vigie.mapping.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the activity report counts them: those of Europe/Paris. */
public final class FrenchDay {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private FrenchDay() {}

    /** When the day begins in France. */
    public static Instant beginning(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }

    /** The day that it is in France. */
    public static LocalDate today(InstantSource clock) {
        return of(clock.instant());
    }

    /** The day that an instant is of in France. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }
}
