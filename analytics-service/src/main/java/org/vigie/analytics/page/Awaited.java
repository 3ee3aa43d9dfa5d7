package org.vigie.analytics.page;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Period;
import org.vigie.theme.FrenchFormats;

/**
 * A period of the public's grid that is not released.
 *
 * @param position of the newest release, as the stream says it
 * @param day on which it may be, at the earliest
 * @param newest what is shown instead; null when nothing was ever released
 */
public record Awaited(
        String position,
        LocalDate day,
        LocalDate today,
        Period period,
        @Nullable Bilan newest) {

    /** What it is called. */
    public GridPeriod named() {
        return GridPeriod.of(period);
    }

    /** Whether the day is not there yet. */
    public boolean isToCome() {
        return day.isAfter(today);
    }

    /** What is shown instead, by name. */
    public GridPeriod newestNamed() {
        return GridPeriod.of(Objects.requireNonNull(newest).period());
    }

    /** Where all of it is. */
    public String newestAddress() {
        return "/?periode=" + newestNamed().code();
    }

    /** Its days in words. */
    public String days() {
        return named().days();
    }

    /** Whether it has not begun. */
    public boolean isFuture() {
        return today.isBefore(period.from());
    }

    /** Whether it has begun and its days are not over. */
    public boolean isRunning() {
        return period.contains(today);
    }

    /** The day in words. */
    public String from() {
        return FrenchFormats.frenchDay(day);
    }
}
