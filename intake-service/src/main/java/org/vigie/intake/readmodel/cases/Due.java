package org.vigie.intake.readmodel.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;

/** When next contacts that are asked for are due. Days are those of Paris. */
enum Due {
    /** Its time has passed. */
    OVERDUE,
    /** On this day, whether its time has passed or not. */
    TODAY,
    /** On a later day. */
    LATER;

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** As a query says it; null when it does not. */
    static @Nullable Due of(QueryParams query) {
        return query.value("due", Due::named, "must be one of " + names());
    }

    /** When they are due at the earliest. */
    Instant from(Instant now) {
        return switch (this) {
            case OVERDUE -> Instant.EPOCH;
            case TODAY -> startOf(today(now));
            case LATER -> endOfToday(now);
        };
    }

    /** When they are not due any more; null for ever. */
    @Nullable Instant until(Instant now) {
        return switch (this) {
            case OVERDUE -> now;
            case TODAY -> endOfToday(now);
            case LATER -> null;
        };
    }

    /** When this day ends, which may be 23 or 25 hours after it began. */
    static Instant endOfToday(Instant now) {
        return startOf(today(now).plusDays(1));
    }

    /** When {@code day} begins. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, PARIS);
    }

    private static @Nullable Due named(String text) {
        return Arrays.stream(values())
                .filter(due -> due.lower().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String names() {
        return Arrays.stream(values()).map(Due::lower).collect(Collectors.joining(", "));
    }

    private String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
