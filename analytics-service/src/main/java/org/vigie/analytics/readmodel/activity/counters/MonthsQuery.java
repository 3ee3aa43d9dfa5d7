package org.vigie.analytics.readmodel.activity.counters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PeriodCover;

/** Reads a period month by month. */
public final class MonthsQuery {
    private static final String AMOUNTS = """
            SELECT to_char(%1$s, 'YYYY-MM') AS month, sum(amount)::bigint FROM (
                SELECT %1$s, %2$s AS amount FROM %3$s WHERE grain = 0 AND %1$s BETWEEN {firstMonth} AND {lastMonth}
                UNION ALL
                SELECT %1$s, {startSign}::int * %2$s FROM %3$s WHERE grain = 1 AND %1$s BETWEEN {startFirst} AND {startLast}
                UNION ALL
                SELECT %1$s, {endSign}::int * %2$s FROM %3$s WHERE grain = 1 AND %1$s BETWEEN {endFirst} AND {endLast}) AS day
             GROUP BY month HAVING sum(amount) <> 0
            """;

    /** A case counts from the day on which it opens, so that the day of effect needs no look. */
    private static final NamedStatement CASES =
            new NamedStatement(AMOUNTS.formatted("lead_date", "cases", "cohort_cell"));

    private static final NamedStatement CALLS = new NamedStatement(AMOUNTS.formatted("day", "calls", "day_total"));

    private MonthsQuery() {}

    /** Cases by the month of their first call, such as {@code 2023-04}, without zeros. */
    public static Map<String, Long> cases(Connection connection, Period period) throws SQLException {
        return read(connection, CASES, period);
    }

    /** Calls by their month. */
    public static Map<String, Long> calls(Connection connection, Period period) throws SQLException {
        return read(connection, CALLS, period);
    }

    private static Map<String, Long> read(Connection connection, NamedStatement amounts, Period period)
            throws SQLException {
        Map<String, Long> months = new HashMap<>();
        try (PreparedStatement statement = amounts.prepare(connection, CoverParameters.of(PeriodCover.of(period)));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                months.put(rows.getString(1), rows.getLong(2));
            }
        }
        return months;
    }
}
