package org.vigie.analytics.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Breakdowns over a small country: three departments, two of which are one region. */
final class Tables {
    static final List<Territory> TERRITORIES =
            List.of(new Territory("59", "32"), new Territory("62", "32"), new Territory("971", "01"));

    private Tables() {}

    static BreakdownTable of(Breakdown breakdown, Tabulation tabulation, Period period) {
        return switch (breakdown) {
            case MONTH, CALL_MONTH -> tabulation.byMonth(breakdown, months(period));
            case DEPARTMENT -> tabulation.byTerritory(breakdown, TERRITORIES, Territory::department);
            case REGION -> tabulation.byTerritory(breakdown, TERRITORIES, Territory::region);
            default -> tabulation.of(breakdown);
        };
    }

    static List<String> months(Period period) {
        List<String> months = new ArrayList<>();
        YearMonth last = YearMonth.from(period.to());
        for (YearMonth month = YearMonth.from(period.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month.toString());
        }
        return months;
    }
}
