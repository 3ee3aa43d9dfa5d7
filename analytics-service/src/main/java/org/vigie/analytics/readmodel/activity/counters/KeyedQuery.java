package org.vigie.analytics.readmodel.activity.counters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.vigie.analytics.domain.CellSet;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PeriodCover;

/**
 * Reads a period of one set of cells: as {@link TotalsQuery}, whole months and signed edges, multiplied out. Edges are read by day, those at
 * the end by the day of effect.
 */
public final class KeyedQuery {
    private static final NamedStatement AMOUNTS = new NamedStatement("""
            SELECT key, sum(amount)::bigint FROM (
                SELECT key, amount FROM keyed_month
                 WHERE cell_set = {set} AND opened BETWEEN {firstMonth} AND {lastMonth} AND effective <= {lastMonth}
                UNION ALL
                SELECT key, {startSign}::int * amount FROM keyed_day
                 WHERE cell_set = {set} AND opened BETWEEN {startFirst} AND {startLast} AND effective < {nextMonth}
                UNION ALL
                SELECT key, {endSign}::int * amount FROM keyed_day
                 WHERE cell_set = {set} AND effective BETWEEN {endFirst} AND {endLast} AND opened >= {firstMonth}
                UNION ALL
                SELECT key, {startSign}::int * {endSign}::int * amount FROM keyed_day
                 WHERE cell_set = {set} AND effective BETWEEN {endFirst} AND {endLast}
                   AND opened BETWEEN {startFirst} AND {startLast}) AS cell
             GROUP BY key HAVING sum(amount) <> 0
            """);

    private KeyedQuery() {}

    /** What {@code set} holds of {@code period}, by key, without zeros. */
    public static Map<String, Long> read(Connection connection, CellSet set, Period period) throws SQLException {
        PeriodCover cover = PeriodCover.of(period);
        LocalDate nextMonth = cover.lastMonth().plusMonths(1);
        Map<String, Object> values = new HashMap<>(CoverParameters.of(cover));
        values.put("set", set.number());
        values.put("nextMonth", nextMonth);
        Map<String, Long> amounts = new HashMap<>();
        try (PreparedStatement statement = AMOUNTS.prepare(connection, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                amounts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return amounts;
    }
}
