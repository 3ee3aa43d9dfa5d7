package org.vigie.analytics.readmodel.activity.counters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PeriodCover;
import org.vigie.analytics.domain.Totals;

/**
 * Reads a period from the counters, with the positions of the logs that they stand at: one statement, so one snapshot.
 *
 * <p>An amount counts when it opened on or after {@code from} and takes effect on or before {@code to}. Both conditions are months and
 * an edge of days with a sign (see {@link PeriodCover}); multiplied out that is four sums, each a range of an index.
 *
 * <p>For each department one row is looked up. Its dates are added zero to, so that the index is searched by department and day of
 * opening alone: nearly every row found so counts, and a search by all four columns costs several times as much.
 */
public final class TotalsQuery {

    /** The totals of a period as of the positions of the logs. */
    public record Answer(Totals totals, LogPositions positions) {}

    private static final NamedStatement TOTALS =
            new NamedStatement("""
            WITH cell AS (
                SELECT 1 AS sign, c.* FROM cohort_cell c
                 WHERE grain = 0 AND lead_date BETWEEN {firstMonth} AND {lastMonth} AND follow_date <= {lastMonth}
                UNION ALL
                SELECT {startSign}::int, c.* FROM cohort_cell c
                 WHERE grain = 1 AND lead_date BETWEEN {startFirst} AND {startLast} AND follow_date <= {lastMonth}
                UNION ALL
                SELECT {endSign}::int, c.* FROM cohort_cell c
                 WHERE grain = 2 AND lead_date BETWEEN {endFirst} AND {endLast} AND follow_date >= {firstMonth}
                UNION ALL
                SELECT {startSign}::int * {endSign}::int, c.*
                  FROM generate_series({startFirst}::timestamp, {startLast}::timestamp, interval '1 day') AS start (day)
                 CROSS JOIN LATERAL (
                    SELECT * FROM cohort_cell
                     WHERE grain = 3 AND lead_date = start.day::date AND follow_date BETWEEN {endFirst} AND {endLast}
                    OFFSET 0) c
            ),
            cohort AS (SELECT %1$s FROM cell),
            total AS (
                SELECT 1 AS sign, t.* FROM day_total t WHERE grain = 0 AND day BETWEEN {firstMonth} AND {lastMonth}
                UNION ALL
                SELECT {startSign}::int, t.* FROM day_total t WHERE grain = 1 AND day BETWEEN {startFirst} AND {startLast}
                UNION ALL
                SELECT {endSign}::int, t.* FROM day_total t WHERE grain = 1 AND day BETWEEN {endFirst} AND {endLast}
            ),
            daily AS (SELECT %2$s FROM total),
            present AS (
                SELECT count(*) AS departments FROM told_department
                 WHERE (SELECT true FROM department_presence p
                         WHERE p.department = told_department.department AND p.opened BETWEEN {from} AND {to}
                           AND p.since + 0 <= {to} AND p.until + 0 > {to} AND p.minors > 0
                         LIMIT 1)
            )
            SELECT cohort.*, daily.*, present.departments,
                   (SELECT complete FROM log_position WHERE service = 'intake') AS intake,
                   (SELECT complete FROM log_position WHERE service = 'referral') AS referral,
                   (SELECT complete FROM log_position WHERE service = 'mapping') AS mapping
              FROM cohort, daily, present
            """.formatted(CounterTables.COHORT.signedSums(), CounterTables.DAILY.signedSums()));

    private TotalsQuery() {}

    /** The answer for {@code period}. */
    public static Answer read(Connection connection, Period period) throws SQLException {
        try (PreparedStatement statement = TOTALS.prepare(connection, parameters(period));
                ResultSet row = statement.executeQuery()) {
            row.next();
            Totals totals = new Totals(
                    CounterTables.COHORT.read(row), CounterTables.DAILY.read(row), row.getLong("departments"));
            return new Answer(
                    totals, new LogPositions(row.getLong("intake"), row.getLong("referral"), row.getLong("mapping")));
        }
    }

    private static Map<String, Object> parameters(Period period) {
        Map<String, Object> values = new HashMap<>(CoverParameters.of(PeriodCover.of(period)));
        values.put("from", period.from());
        values.put("to", period.to());
        return values;
    }
}
