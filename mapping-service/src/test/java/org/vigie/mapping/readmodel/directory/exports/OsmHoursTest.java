package org.vigie.mapping.readmodel.directory.exports;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.mapping.domain.partner.OpeningHours;

/** By the examples of https://wiki.openstreetmap.org/wiki/Key:opening_hours. */
class OsmHoursTest {
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID ELSEWHERE = new UUID(0, 2);

    @Test
    void daysInARowAndSeveralTimesADayAreToldTogether() {
        assertThat(OsmHours.of(
                        List.of(
                                hours("08:00", "12:00", null, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
                                hours("13:00", "17:30", null, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
                                hours("08:00", "12:00", null, SATURDAY)),
                        null))
                .isEqualTo("Mo-Fr 08:00-12:00,13:00-17:30, Sa 08:00-12:00");
    }

    @Test
    void aNightEndsOnTheNextDayAndAWholeDayAtTwentyFour() {
        assertThat(OsmHours.of(
                        List.of(hours("22:00", "02:00", null, FRIDAY), hours("00:00", "00:00", null, SATURDAY, SUNDAY)),
                        null))
                .isEqualTo("Fr 22:00-02:00, Sa,Su 00:00-24:00");
    }

    @Test
    void hoursOfAnotherPlaceOrOfASeasonAreNotThoseOfThisOne() {
        OpeningHours summer = new OpeningHours(
                List.of(MONDAY),
                LocalTime.NOON,
                LocalTime.MIDNIGHT,
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 8, 31),
                null);
        assertThat(OsmHours.of(
                        List.of(
                                hours("09:00", "10:00", HERE, MONDAY),
                                hours("11:00", "12:00", ELSEWHERE, MONDAY),
                                summer),
                        HERE))
                .isEqualTo("Mo 09:00-10:00");
        assertThat(OsmHours.of(List.of(summer), HERE)).isNull();
    }

    private static OpeningHours hours(String from, String to, @Nullable UUID placeId, DayOfWeek... days) {
        return new OpeningHours(List.of(days), LocalTime.parse(from), LocalTime.parse(to), null, null, placeId);
    }
}
