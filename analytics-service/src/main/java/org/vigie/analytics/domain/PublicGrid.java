package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods for which figures are public. Any two days would let a reader take two periods that differ by one day and learn of one
 * child.
 */
public final class PublicGrid {
    /** The grid in words. */
    public static final String DESCRIPTION =
            "Public figures are given for calendar quarters (such as 2023-04-01 to 2023-06-30), calendar years and the platform's"
                    + " own years from 3 April (such as 2023-04-03 to 2024-04-02).";

    private static final Month PLATFORM_MONTH = Month.APRIL;
    private static final int PLATFORM_DAY = 3;

    private PublicGrid() {}

    /** Whether {@code period} lies on the grid. */
    public static boolean contains(Period period) {
        return isQuarter(period) || isYear(period) || isPlatformYear(period);
    }

    /**
     * The period of the grid that ends on the day before {@code period} begins and is of its kind.
     *
     * @throws IllegalArgumentException when {@code period} is not on the grid
     */
    public static Period before(Period period) {
        if (!contains(period)) {
            throw new IllegalArgumentException(period + " is not on the grid");
        }
        LocalDate from =
                isQuarter(period) ? period.from().minusMonths(3) : period.from().minusYears(1);
        return new Period(from, period.from().minusDays(1));
    }

    /**
     * Those with days in the years from {@code first} to {@code last}, in order of precedence: the platform's years, which its reports are
     * about, before calendar years, and these before quarters.
     */
    public static List<Period> periods(Year first, Year last) {
        List<Period> periods = new ArrayList<>();
        for (int year = first.getValue() - 1; year <= last.getValue(); year++) {
            periods.add(ofMonths(LocalDate.of(year, PLATFORM_MONTH, PLATFORM_DAY), 12));
        }
        for (int year = first.getValue(); year <= last.getValue(); year++) {
            periods.add(ofMonths(LocalDate.of(year, 1, 1), 12));
        }
        for (int year = first.getValue(); year <= last.getValue(); year++) {
            for (int month = 1; month <= 12; month += 3) {
                periods.add(ofMonths(LocalDate.of(year, month, 1), 3));
            }
        }
        return periods;
    }

    /** The platform's own year in which {@code day} lies. */
    public static Period platformYearOf(LocalDate day) {
        LocalDate begin = LocalDate.of(day.getYear(), PLATFORM_MONTH, PLATFORM_DAY);
        return ofMonths(day.isBefore(begin) ? begin.minusYears(1) : begin, 12);
    }

    /**
     * The first day on which {@code period} may be released: when {@code settleDays} days after its last day are over. One that ends so
     * few days before a year of the platform waits for that, for both are decided together.
     */
    public static LocalDate releasableOn(Period period, int settleDays) {
        LocalDate yearEnds = platformYearOf(period.to()).to();
        LocalDate last = period.to().plusDays(settleDays).isBefore(yearEnds) ? period.to() : yearEnds;
        return last.plusDays(settleDays + 1L);
    }

    private static Period ofMonths(LocalDate from, int months) {
        return new Period(from, from.plusMonths(months).minusDays(1));
    }

    private static boolean isQuarter(Period period) {
        LocalDate from = period.from();
        boolean begins =
                from.getDayOfMonth() == 1 && from.getMonth() == from.getMonth().firstMonthOfQuarter();
        return begins && from.plusMonths(3).minusDays(1).equals(period.to());
    }

    private static boolean isYear(Period period) {
        return period.from().getDayOfYear() == 1 && lastsAYear(period);
    }

    /** Whether {@code period} is a year of the platform. These do not overlap. */
    public static boolean isPlatformYear(Period period) {
        LocalDate from = period.from();
        return from.getMonth() == PLATFORM_MONTH && from.getDayOfMonth() == PLATFORM_DAY && lastsAYear(period);
    }

    private static boolean lastsAYear(Period period) {
        return period.from().plusYears(1).minusDays(1).equals(period.to());
    }
}
