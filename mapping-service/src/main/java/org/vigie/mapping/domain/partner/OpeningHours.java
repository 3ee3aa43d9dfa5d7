package org.vigie.mapping.domain.partner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a service is open, in the time of its place.
 *
 * @param days on which it opens, each once, from Monday; at least one
 * @param opensAt to the minute
 * @param closesAt to the minute; not after {@code opensAt} it is the next day's, so that 22:00 to 02:00 is a night and 00:00 to 00:00 a
 *     whole day
 * @param validFrom first day; null for always
 * @param validTo last day; null for ever
 * @param placeId the place of the service where it holds; null for all of them
 */
public record OpeningHours(
        List<DayOfWeek> days,
        LocalTime opensAt,
        LocalTime closesAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID placeId) {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    public OpeningHours {
        days = days.stream().distinct().sorted().toList();
    }

    /** Whether there is a minute that both tell of at the same place. */
    public boolean overlaps(OpeningHours other) {
        return samePlace(other)
                && samePeriod(other)
                && days.stream()
                        .anyMatch(day -> other.days.stream().anyMatch(otherDay -> overlaps(day, other, otherDay)));
    }

    /** Minutes from opening to closing: 1 to 1,440. */
    public int minutes() {
        int minutes = minute(closesAt) - minute(opensAt);
        return minutes > 0 ? minutes : minutes + DAY;
    }

    private boolean overlaps(DayOfWeek day, OpeningHours other, DayOfWeek otherDay) {
        // a week is a ring: Sunday's night ends on Monday
        int ahead = Math.floorMod(other.opening(otherDay) - opening(day), WEEK);
        int behind = Math.floorMod(-ahead, WEEK);
        return ahead < minutes() || behind < other.minutes();
    }

    private boolean samePlace(OpeningHours other) {
        return placeId == null || other.placeId == null || placeId.equals(other.placeId);
    }

    private boolean samePeriod(OpeningHours other) {
        return !endsBefore(validTo, other.validFrom) && !endsBefore(other.validTo, validFrom);
    }

    private int opening(DayOfWeek day) {
        return (day.getValue() - 1) * DAY + minute(opensAt);
    }

    private static boolean endsBefore(@Nullable LocalDate end, @Nullable LocalDate beginning) {
        return end != null && beginning != null && end.isBefore(beginning);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
