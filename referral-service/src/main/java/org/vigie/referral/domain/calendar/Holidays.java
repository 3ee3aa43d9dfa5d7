package org.vigie.referral.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vigie.referral.domain.authority.Calendar;

/** The public holidays of a year, computed from the law. */
public final class Holidays {
    private static final MonthDay SAINT_STEPHEN = MonthDay.of(12, 26);

    /** Code du travail L3133-1: those that have a date. */
    private static final MonthDay[] FIXED = {
        MonthDay.of(1, 1),
        MonthDay.of(5, 1),
        MonthDay.of(5, 8),
        MonthDay.of(7, 14),
        MonthDay.of(8, 15),
        MonthDay.of(11, 1),
        MonthDay.of(11, 11),
        MonthDay.of(12, 25)
    };

    /** Code du travail L3422-2: the abolition of slavery, by department or collectivity; in Saint-Martin as kept since 2018. */
    private static final Map<String, MonthDay> ABOLITION = Map.of(
            "976", MonthDay.of(4, 27),
            "972", MonthDay.of(5, 22),
            "971", MonthDay.of(5, 27),
            "978", MonthDay.of(5, 28),
            "973", MonthDay.of(6, 10),
            "977", MonthDay.of(10, 9),
            "974", MonthDay.of(12, 20));

    private Holidays() {}

    /**
     * The holidays of {@code year} in order: the eleven of L3133-1 and, in Alsace and Moselle, Good Friday and 26 December
     * (L3134-13). The law gives Good Friday to the communes with a protestant temple or a mixed church alone; the
     * authorities keep it, so it counts as a holiday in all three departments.
     *
     * @param department code of the department or collectivity, for the day on which it remembers the abolition of slavery;
     *     987, 988 and 986 have laws of their own, whose days are not known here
     */
    public static SortedSet<LocalDate> of(int year, Calendar calendar, String department) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (MonthDay day : FIXED) {
            days.add(day.atYear(year));
        }
        LocalDate easter = Easter.of(year);
        days.add(easter.plusDays(1));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(50));
        if (calendar == Calendar.ALSACE_MOSELLE) {
            days.add(easter.minusDays(2));
            days.add(SAINT_STEPHEN.atYear(year));
        }
        MonthDay abolition = ABOLITION.get(department);
        if (abolition != null) {
            days.add(abolition.atYear(year));
        }
        return days;
    }
}
