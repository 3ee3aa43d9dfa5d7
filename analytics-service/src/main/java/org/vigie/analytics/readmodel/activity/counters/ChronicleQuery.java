package org.vigie.analytics.readmodel.activity.counters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.vigie.analytics.domain.Chronicle;
import org.vigie.analytics.domain.CohortCounter;
import org.vigie.analytics.domain.DailyCounter;
import org.vigie.analytics.domain.GridPieces;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;

/**
 * Reads all counters by the pieces of the public grid, as of one moment. The pieces end with months but for the one that ends within
 * April: only what opens or takes effect in an April is summed up from days.
 */
public final class ChronicleQuery {

    /** The counters as of the positions of the logs. */
    public record Answer(Chronicle chronicle, LogPositions positions) {}

    private static final String ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private static final String YEARS = """
            SELECT coalesce(least(
                       (SELECT min(lead_date) FROM cohort_cell WHERE grain = 0),
                       (SELECT min(day) FROM day_total WHERE grain = 0)), DATE '2000-01-01') AS first,
                   coalesce(greatest(
                       (SELECT max(follow_date) FROM cohort_cell WHERE grain = 0),
                       (SELECT max(day) FROM day_total WHERE grain = 0)), DATE '2000-01-01') AS last,
                   EXISTS (SELECT FROM day_total) AS counted
            """;

    private static final String APRILS =
            "generate_series(make_date({first}, 4, 1)::timestamp, make_date({last}, 4, 1)::timestamp, interval '1 year') AS april (day)";

    private static final NamedStatement COHORT =
            new NamedStatement("""
            WITH cell AS (
                SELECT lead_date AS opened, follow_date AS effective, c.* FROM cohort_cell c
                 WHERE grain = 0 AND extract(month FROM lead_date) <> 4 AND extract(month FROM follow_date) <> 4
                UNION ALL
                SELECT lead_date, follow_date, c.* FROM %1$s CROSS JOIN LATERAL (
                    SELECT * FROM cohort_cell
                     WHERE grain = 1 AND lead_date BETWEEN april.day::date AND april.day::date + 29
                       AND extract(month FROM follow_date) <> 4
                    OFFSET 0) c
                UNION ALL
                SELECT follow_date, lead_date, c.* FROM %1$s CROSS JOIN LATERAL (
                    SELECT * FROM cohort_cell
                     WHERE grain = 2 AND lead_date BETWEEN april.day::date AND april.day::date + 29
                       AND extract(month FROM follow_date) <> 4
                    OFFSET 0) c
                UNION ALL
                SELECT lead_date, follow_date, c.* FROM %1$s CROSS JOIN LATERAL (
                    SELECT * FROM cohort_cell
                     WHERE grain = 3 AND lead_date BETWEEN april.day::date AND april.day::date + 29
                       AND extract(month FROM follow_date) = 4
                    OFFSET 0) c
            )
            SELECT width_bucket(opened, {cuts}::date[]) - 1 AS opened_piece,
                   width_bucket(effective, {cuts}::date[]) - 1 AS effective_piece, %2$s
              FROM (SELECT 1 AS sign, cell.* FROM cell) AS signed_cell
             GROUP BY 1, 2
            """.formatted(APRILS, CounterTables.COHORT.signedSums()));

    private static final NamedStatement DAILY =
            new NamedStatement("""
            SELECT width_bucket(day, {cuts}::date[]) - 1 AS piece, %2$s
              FROM (SELECT 1 AS sign, m.* FROM day_total m WHERE grain = 0 AND extract(month FROM day) <> 4
                    UNION ALL
                    SELECT 1, d.* FROM %1$s CROSS JOIN LATERAL (
                        SELECT * FROM day_total
                         WHERE grain = 1 AND day BETWEEN april.day::date AND april.day::date + 29
                        OFFSET 0) d) AS total
             GROUP BY 1
            """.formatted(APRILS, CounterTables.DAILY.signedSums()));

    private ChronicleQuery() {}

    /**
     * All that was ever counted.
     *
     * @param today until which there are pieces at least, if anything is counted
     */
    public static Answer read(Connection connection, LocalDate today) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONE_MOMENT);
            return within(connection, today);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** The same within a transaction that sees one moment. */
    public static Answer within(Connection connection, LocalDate today) throws SQLException {
        GridPieces pieces = pieces(connection, today);
        Map<String, Object> parameters = Map.of(
                "first", pieces.cuts().getFirst().getYear(),
                "last", pieces.cuts().getLast().getYear(),
                "cuts", connection.createArrayOf("date", pieces.cuts().toArray()));
        Map<Period, Long> departments = new HashMap<>();
        LogPositions positions = new LogPositions(0, 0, 0);
        for (Period period : pieces.periods()) {
            if (PublicGrid.isPlatformYear(period)) {
                TotalsQuery.Answer year = TotalsQuery.read(connection, period);
                departments.put(period, year.totals().departments());
                positions = year.positions();
            }
        }
        Chronicle chronicle = new Chronicle(
                pieces, cohort(connection, parameters, pieces), daily(connection, parameters, pieces), departments);
        return new Answer(chronicle, positions);
    }

    private static GridPieces pieces(Connection connection, LocalDate today) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(YEARS);
                ResultSet row = statement.executeQuery()) {
            row.next();
            LocalDate last = row.getObject("last", LocalDate.class);
            return GridPieces.of(
                    Year.from(row.getObject("first", LocalDate.class)),
                    Year.from(row.getBoolean("counted") && last.isBefore(today) ? today : last));
        }
    }

    private static Map<CohortCounter, long[][]> cohort(
            Connection connection, Map<String, Object> parameters, GridPieces pieces) throws SQLException {
        Map<CohortCounter, long[][]> changes = new EnumMap<>(CohortCounter.class);
        for (CohortCounter counter : CohortCounter.values()) {
            changes.put(counter, new long[pieces.size()][pieces.size()]);
        }
        try (PreparedStatement statement = COHORT.prepare(connection, parameters);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int opened = row.getInt("opened_piece");
                int effective = row.getInt("effective_piece");
                CounterTables.COHORT
                        .read(row)
                        .forEach((counter, amount) -> changes.computeIfPresent(counter, (_, all) -> {
                            all[opened][effective] = amount;
                            return all;
                        }));
            }
        }
        return changes;
    }

    private static Map<DailyCounter, long[]> daily(
            Connection connection, Map<String, Object> parameters, GridPieces pieces) throws SQLException {
        Map<DailyCounter, long[]> amounts = new EnumMap<>(DailyCounter.class);
        for (DailyCounter counter : DailyCounter.values()) {
            amounts.put(counter, new long[pieces.size()]);
        }
        try (PreparedStatement statement = DAILY.prepare(connection, parameters);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int piece = row.getInt("piece");
                CounterTables.DAILY
                        .read(row)
                        .forEach((counter, amount) -> amounts.computeIfPresent(counter, (_, all) -> {
                            all[piece] = amount;
                            return all;
                        }));
            }
        }
        return amounts;
    }
}
