package org.vigie.mapping.readmodel.watchnotes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.territories.Territories;

/**
 * Which watch notes are counted.
 *
 * @param from first day, included
 * @param to last day, included
 * @param theme that they concern; null for any
 * @param department of which they tell; null for any
 */
public record TrendPeriod(
        LocalDate from,
        LocalDate to,
        @Nullable Theme theme,
        @Nullable String department) {
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 240;

    /** What is asked for; the twelve months that end today where nothing is. What is wrong is gathered there. */
    public static TrendPeriod read(QueryParams query, LocalDate today) {
        LocalDate last = query.date("to");
        LocalDate first = query.date("from");
        LocalDate to = last == null ? today : last;
        LocalDate from =
                first == null ? YearMonth.from(to).minusMonths(USUAL_MONTHS - 1).atDay(1) : first;
        if (from.isAfter(to) || ChronoUnit.MONTHS.between(from, to) >= MOST_MONTHS) {
            query.reject("from", "must lie before to, by less than " + MOST_MONTHS + " months");
        }
        return new TrendPeriod(
                from,
                to,
                query.code("theme", Theme.class),
                query.value(
                        "department",
                        code -> Territories.isDepartment(code) ? code : null,
                        "must be the code of a department"));
    }
}
