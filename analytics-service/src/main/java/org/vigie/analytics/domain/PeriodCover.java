package org.vigie.analytics.domain;

import java.time.LocalDate;

/**
 * A period as whole months and two edges of at most 15 days or so, which are added to the months or taken off them, whichever is
 * shorter. So what a period sums up is bounded by its length and not by what happened in it.
 *
 * @param firstMonth first day of the first whole month
 * @param lastMonth first day of the last whole month; the month before {@code firstMonth} when there is none
 * @param start days to add or take off at the beginning
 * @param end days to add or take off at the end
 */
public record PeriodCover(LocalDate firstMonth, LocalDate lastMonth, Edge start, Edge end) {
    private static final int HALF_A_MONTH = 15;

    /**
     * Days at an edge.
     *
     * @param last the day before {@code first} when there are none
     * @param sign 1 to add them, -1 to take them off
     */
    public record Edge(LocalDate first, LocalDate last, int sign) {}

    /** The cover of {@code period}. */
    public static PeriodCover of(Period period) {
        LocalDate from = period.from();
        LocalDate monthOfFrom = from.withDayOfMonth(1);
        boolean lessAtStart = from.getDayOfMonth() <= HALF_A_MONTH;
        Edge start = lessAtStart
                ? new Edge(monthOfFrom, from.minusDays(1), -1)
                : new Edge(from, monthOfFrom.plusMonths(1).minusDays(1), 1);

        LocalDate to = period.to();
        LocalDate monthOfTo = to.withDayOfMonth(1);
        boolean moreAtEnd = to.getDayOfMonth() <= HALF_A_MONTH;
        Edge end = moreAtEnd
                ? new Edge(monthOfTo, to, 1)
                : new Edge(to.plusDays(1), monthOfTo.plusMonths(1).minusDays(1), -1);
        return new PeriodCover(
                lessAtStart ? monthOfFrom : monthOfFrom.plusMonths(1),
                moreAtEnd ? monthOfTo.minusMonths(1) : monthOfTo,
                start,
                end);
    }
}
