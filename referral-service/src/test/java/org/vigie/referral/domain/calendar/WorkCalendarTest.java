package org.vigie.referral.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Calendar;
import org.vigie.referral.domain.authority.Channel;

class WorkCalendarTest {
    private static final WorkCalendar NORD = calendar("59");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, true", // a Monday
        "2026-03-07, false", // a Saturday
        "2026-03-08, false", // a Sunday
        "2026-04-03, true", // Good Friday
        "2026-04-06, false", // Easter Monday
        "2026-05-14, false", // Ascension
        "2026-07-14, false",
        "2026-12-26, false", // a Saturday
        "2025-12-26, true", // a Friday
        "2024-02-29, true"
    })
    void workingDaysAreMondayToFridayWithoutHolidays(LocalDate day, boolean working) {
        assertThat(NORD.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"57, 2026-04-03", "67, 2026-04-03", "68, 2025-12-26"})
    void alsaceAndMoselleKeepTheirOwn(String department, LocalDate day) {
        assertThat(calendar(department).isWorkingDay(day)).isFalse();
        assertThat(calendar(department).calendar()).isEqualTo(Calendar.ALSACE_MOSELLE);
    }

    @Test
    void whatACoordinatorEnteredGoesFirst() {
        WorkCalendar entered =
                WorkCalendar.of(authority("59", Optional.of(Calendar.ALSACE_MOSELLE)), OfficeHours.USUAL);
        assertThat(entered.isWorkingDay(LocalDate.parse("2026-04-03"))).isFalse();
    }

    @ParameterizedTest(name = "received {0}, the working day {1} after it ends {2}")
    @CsvSource({
        // Monday to Monday
        "2026-03-02T10:00:00+01:00, 5, 2026-03-09T18:00:00+01:00",
        // the hour does not count, nor does the day itself
        "2026-03-02T23:59:59+01:00, 1, 2026-03-03T18:00:00+01:00",
        // a Friday and the weekend after it have the same
        "2026-03-06T17:00:00+01:00, 5, 2026-03-13T18:00:00+01:00",
        "2026-03-07T03:00:00+01:00, 5, 2026-03-13T18:00:00+01:00",
        "2026-03-08T23:00:00+01:00, 5, 2026-03-13T18:00:00+01:00",
        // over Easter and over the change of the clock
        "2026-03-27T10:00:00+01:00, 5, 2026-04-03T18:00:00+02:00",
        "2026-04-02T10:00:00+02:00, 5, 2026-04-10T18:00:00+02:00",
        // over the end of the year
        "2026-12-23T10:00:00+01:00, 5, 2026-12-31T18:00:00+01:00",
        // a day that most years lack
        "2024-02-28T10:00:00+01:00, 1, 2024-02-29T18:00:00+01:00",
        // the day is the day in Paris
        "2026-03-02T23:30:00Z, 1, 2026-03-04T18:00:00+01:00"
    })
    void workingDaysCountFromTheDayAfterAndEndWithOfficeHours(OffsetDateTime from, int count, OffsetDateTime end) {
        assertThat(NORD.endOfWorkingDay(from.toInstant(), count)).isEqualTo(end.toInstant());
    }

    @ParameterizedTest(name = "from {0} it is open at {1}")
    @CsvSource({
        "2026-03-02T10:00:00+01:00, 2026-03-02T10:00:00+01:00",
        "2026-03-02T08:59:59+01:00, 2026-03-02T09:00:00+01:00",
        "2026-03-02T18:00:00+01:00, 2026-03-03T09:00:00+01:00",
        "2026-03-06T18:30:00+01:00, 2026-03-09T09:00:00+01:00",
        "2026-05-13T20:00:00+02:00, 2026-05-15T09:00:00+02:00",
        "2026-03-29T02:30:00+01:00, 2026-03-30T09:00:00+02:00",
        "2026-10-25T02:30:00+02:00, 2026-10-26T09:00:00+01:00"
    })
    void officesAreOpenOnWorkingDaysOnly(OffsetDateTime from, OffsetDateTime open) {
        assertThat(NORD.openFrom(from.toInstant())).isEqualTo(open.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "59, Europe/Paris",
        "971, America/Guadeloupe",
        "972, America/Martinique",
        "973, America/Cayenne",
        "974, Indian/Reunion",
        "975, America/Miquelon",
        "976, Indian/Mayotte",
        "987, Pacific/Tahiti",
        "988, Pacific/Noumea"
    })
    void theClockIsTheTerritorys(String department, ZoneId zone) {
        assertThat(calendar(department).zone()).isEqualTo(zone);
    }

    @Test
    void anAuthorityThatAnswersForNothingAnyMoreHasACalendarToo() {
        Authority removed =
                new Authority("59D", "Nord", List.of(), Set.of(), List.of(), Optional.empty(), Optional.empty());
        assertThat(WorkCalendar.of(removed, OfficeHours.USUAL).zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    private static WorkCalendar calendar(String department) {
        return WorkCalendar.of(authority(department, Optional.empty()), OfficeHours.USUAL);
    }

    private static Authority authority(String department, Optional<Calendar> calendar) {
        return new Authority(
                department + "D",
                "Département",
                List.of(department),
                Set.of(),
                List.of(Channel.portal()),
                Optional.empty(),
                calendar);
    }
}
