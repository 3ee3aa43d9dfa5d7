package org.vigie.referral.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Calendar;

/** When an authority works: Monday to Friday without public holidays (jours ouvrés), on the clock of its territory. */
public final class WorkCalendar {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Territory territory;
    private final OfficeHours hours;

    private WorkCalendar(Territory territory, OfficeHours hours) {
        this.territory = territory;
        this.hours = hours;
    }

    /** The calendar that a coordinator entered, else that of the departments it answers for: 57, 67 and 68 have two days more. */
    public static WorkCalendar of(Authority authority, OfficeHours hours) {
        return new WorkCalendar(Territory.of(authority), hours);
    }

    /** Which holidays count. */
    public Calendar calendar() {
        return territory.calendar();
    }

    /** The clock that counts. */
    public ZoneId zone() {
        return territory.zone();
    }

    /** The day at {@code instant} where the authority is. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** When the day of {@code instant} begins there. */
    public Instant startOfDay(Instant instant) {
        return day(instant).atStartOfDay(zone()).toInstant();
    }

    /** Whether people work on {@code day}. */
    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && !Holidays.of(day.getYear(), territory.calendar(), territory.department())
                        .contains(day);
    }

    /**
     * The end of office hours on the {@code count}th working day after the day of {@code from}, which does not count itself: whoever
     * receives something on a Friday, or over the weekend after it, has the same days for it.
     *
     * @param count from 1
     */
    public Instant endOfWorkingDay(Instant from, int count) {
        LocalDate day = day(from);
        for (int passed = 0; passed < count; passed++) {
            day = nextWorkingDay(day);
        }
        return at(day, hours.closes());
    }

    /** The first moment from {@code instant} on that lies in office hours of a working day. */
    public Instant openFrom(Instant instant) {
        ZonedDateTime local = instant.atZone(zone());
        LocalDate day = local.toLocalDate();
        if (isWorkingDay(day) && local.toLocalTime().isBefore(hours.closes())) {
            return local.toLocalTime().isBefore(hours.opens()) ? at(day, hours.opens()) : instant;
        }
        return at(nextWorkingDay(day), hours.opens());
    }

    /** When offices open on {@code day}, or on the next working day where it is none. */
    public Instant opening(LocalDate day) {
        return openFrom(day.atStartOfDay(zone()).toInstant());
    }

    private LocalDate nextWorkingDay(LocalDate after) {
        LocalDate day = after.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone()).toInstant();
    }
}
