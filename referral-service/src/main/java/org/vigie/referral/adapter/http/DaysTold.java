package org.vigie.referral.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.vigie.http.JsonBody;

/** Reads days on which somebody did something: not before there was a platform, and not later than tomorrow in Paris. */
@ApplicationScoped
public class DaysTold {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Clock clock;

    DaysTold(Clock clock) {
        this.clock = clock;
    }

    /** The day in {@code field}; a violation when it lies elsewhere. */
    LocalDate read(JsonBody body, String field) {
        LocalDate day = body.date(field);
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), PARIS).plusDays(1);
        if (body.has(field) && !body.hasViolations() && (day.isBefore(EARLIEST) || day.isAfter(tomorrow))) {
            body.reject(field, "must lie between 2000-01-01 and tomorrow");
        }
        return day;
    }
}
