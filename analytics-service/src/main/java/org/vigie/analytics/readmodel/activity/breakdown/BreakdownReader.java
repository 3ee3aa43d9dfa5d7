package org.vigie.analytics.readmodel.activity.breakdown;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.BreakdownTable;
import org.vigie.analytics.domain.CellSet;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.Tabulation;
import org.vigie.analytics.domain.Territory;
import org.vigie.analytics.domain.Totals;
import org.vigie.analytics.readmodel.activity.counters.KeyedQuery;
import org.vigie.analytics.readmodel.activity.counters.MonthsQuery;
import org.vigie.territories.Territories;

/**
 * Reads tables from the counters.
 *
 * @param today in Paris: what has not happened by now has not happened
 */
public record BreakdownReader(Connection connection, LocalDate today) {
    static final List<Territory> TERRITORIES = Territories.departments().stream()
            .map(department -> new Territory(department.code(), department.regionCode()))
            .toList();

    /** No call bears an earlier day. */
    private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);

    /** The table of {@code period}, whose totals are {@code totals}. */
    public BreakdownTable read(Breakdown breakdown, Period period, Totals totals) throws SQLException {
        Tabulation tabulation = new Tabulation(totals, counted(breakdown, period));
        return switch (breakdown) {
            case MONTH, CALL_MONTH -> tabulation.byMonth(breakdown, months(period));
            case DEPARTMENT -> tabulation.byTerritory(breakdown, TERRITORIES, Territory::department);
            case REGION -> tabulation.byTerritory(breakdown, TERRITORIES, Territory::region);
            default -> tabulation.of(breakdown);
        };
    }

    private Map<String, Long> counted(Breakdown breakdown, Period period) throws SQLException {
        @Nullable CellSet set = breakdown.cellSet();
        return switch (breakdown) {
            case MONTH -> MonthsQuery.cases(connection, period);
            case CALL_MONTH -> MonthsQuery.calls(connection, period);
            case ANSWER_DEADLINE -> KeyedQuery.read(connection, CellSet.ANSWERS_IN_TIME, untilToday(period));
            default -> set == null ? Map.of() : KeyedQuery.read(connection, set, period);
        };
    }

    /** A deadline that will pass one day is already counted on that day, as it does when nothing else happens. */
    private Period untilToday(Period period) {
        LocalDate last = period.from().isAfter(today) ? period.from() : today;
        return period.to().isAfter(last) ? new Period(period.from(), last) : period;
    }

    /** The months of {@code period} in which something can have happened. */
    private List<String> months(Period period) {
        YearMonth first = YearMonth.from(period.from());
        YearMonth last = YearMonth.from(period.to().isAfter(today) ? today : period.to());
        List<String> months = new ArrayList<>();
        for (YearMonth month = first.isBefore(FIRST_MONTH) ? FIRST_MONTH : first;
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            months.add(month.toString());
        }
        return months;
    }
}
