package org.vigie.mapping.domain.partner;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();

    @Test
    void hoursOfOneDayOverlapWhenTheyShareAMinute() {
        assertOverlap(on(MONDAY, "09:00", "12:00"), on(MONDAY, "11:59", "14:00"), true);
        assertOverlap(on(MONDAY, "09:00", "17:00"), on(MONDAY, "10:00", "11:00"), true);
        assertOverlap(on(MONDAY, "09:00", "12:00"), on(MONDAY, "09:00", "12:00"), true);
        assertOverlap(on(MONDAY, "09:00", "12:00"), on(MONDAY, "12:00", "14:00"), false);
        assertOverlap(on(MONDAY, "09:00", "12:00"), on(TUESDAY, "09:00", "12:00"), false);
    }

    @Test
    void aNightEndsOnTheNextDay() {
        assertOverlap(on(FRIDAY, "22:00", "02:00"), on(DayOfWeek.SATURDAY, "01:00", "03:00"), true);
        assertOverlap(on(SUNDAY, "22:00", "02:00"), on(MONDAY, "01:00", "03:00"), true);
        assertOverlap(on(SUNDAY, "22:00", "02:00"), on(MONDAY, "02:00", "03:00"), false);
        assertThat(on(FRIDAY, "22:00", "02:00").minutes()).isEqualTo(240);
    }

    @Test
    void fromAnHourToTheSameHourIsAWholeDay() {
        assertThat(on(MONDAY, "00:00", "00:00").minutes()).isEqualTo(1440);
        assertOverlap(on(MONDAY, "00:00", "00:00"), on(MONDAY, "23:59", "00:00"), true);
        assertOverlap(on(MONDAY, "00:00", "00:00"), on(TUESDAY, "00:00", "00:00"), false);
    }

    @Test
    void anyDayInCommonIsEnough() {
        OpeningHours week = new OpeningHours(List.of(DayOfWeek.values()), at("09:00"), at("17:00"), null, null, null);
        assertOverlap(week, on(SUNDAY, "16:00", "18:00"), true);
        assertOverlap(week, on(SUNDAY, "17:00", "18:00"), false);
    }

    @Test
    void otherPlacesAndOtherTimesOfTheYearDoNotOverlap() {
        assertOverlap(at(HERE), at(HERE), true);
        assertOverlap(at(HERE), at(THERE), false);
        assertOverlap(at(HERE), everywhere(), true);
        assertOverlap(valid("2026-01-01", "2026-06-30"), valid("2026-07-01", null), false);
        assertOverlap(valid("2026-01-01", "2026-06-30"), valid("2026-06-30", null), true);
        assertOverlap(valid(null, null), valid("2026-06-30", "2026-06-30"), true);
    }

    private static void assertOverlap(OpeningHours one, OpeningHours other, boolean expected) {
        assertThat(one.overlaps(other)).isEqualTo(expected);
        assertThat(other.overlaps(one)).as("the other way round").isEqualTo(expected);
    }

    private static OpeningHours on(DayOfWeek day, String opensAt, String closesAt) {
        return new OpeningHours(List.of(day), at(opensAt), at(closesAt), null, null, null);
    }

    private static OpeningHours at(UUID placeId) {
        return new OpeningHours(List.of(MONDAY), at("09:00"), at("10:00"), null, null, placeId);
    }

    private static OpeningHours everywhere() {
        return new OpeningHours(List.of(MONDAY), at("09:00"), at("10:00"), null, null, null);
    }

    private static OpeningHours valid(@Nullable String from, @Nullable String to) {
        return new OpeningHours(
                List.of(MONDAY),
                at("09:00"),
                at("10:00"),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null);
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }
}
