package org.vigie.intake.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.RetentionRuns;

/** Runs as rows: the list of work is made in one statement and worked off under locks that other workers pass by. */
@ApplicationScoped
public class PostgresRetentionRuns implements RetentionRuns {
    private static final String BEGIN = """
            INSERT INTO retention_run (run_id, dry_run, period, requested_by, started_at, finished_at)
            SELECT ?, d.dry_run, ?, ?, ?, CASE WHEN d.dry_run THEN ?::timestamptz END FROM (VALUES (?)) AS d (dry_run)
             WHERE d.dry_run OR NOT EXISTS (SELECT FROM retention_run WHERE NOT dry_run AND started_at > ?::timestamptz)
            ON CONFLICT DO NOTHING
            """;

    /** On the calendar of Paris, as PostgreSQL and Java count alike: a year after a leap day is the last of February. */
    private static final String LIST = """
            WITH open AS (
                SELECT case_id, count(*) AS contacts FROM next_contact WHERE status = 'OPEN' GROUP BY case_id),
            merged AS (
                SELECT case_id, into_id FROM unnest(?::uuid[], ?::uuid[]) AS m (case_id, into_id)),
            family AS (
                SELECT m.into_id, max(c.last_recorded_at) AS last_recorded_at
                  FROM merged m JOIN case_summary c USING (case_id) WHERE NOT c.erased GROUP BY m.into_id)
            INSERT INTO retention_case (run_id, case_id, version, last_recorded_at, open_contacts, outcome, decided_at)
            SELECT r.run_id, c.case_id, c.version, c.last_recorded_at, coalesce(o.contacts, 0),
                   CASE WHEN r.dry_run THEN 'WOULD_ERASE' ELSE 'TO_ERASE' END, CASE WHEN r.dry_run THEN r.started_at END
              FROM retention_run r CROSS JOIN case_summary c
                   LEFT JOIN open o USING (case_id) LEFT JOIN merged m USING (case_id) LEFT JOIN family f USING (into_id)
             WHERE r.run_id = ? AND NOT c.erased
               AND (greatest(c.last_recorded_at, f.last_recorded_at) AT TIME ZONE 'Europe/Paris') + r.period::interval <= r.started_at AT TIME ZONE 'Europe/Paris'
            """;

    private static final String UNFINISHED = "SELECT run_id FROM retention_run WHERE finished_at IS NULL";
    private static final String TAKE = """
            SELECT case_id, version FROM retention_case
             WHERE run_id = ? AND outcome = 'TO_ERASE' ORDER BY case_id LIMIT ? FOR UPDATE SKIP LOCKED
            """;
    private static final String DECIDE =
            "UPDATE retention_case SET outcome = ?, decided_at = ? WHERE run_id = ? AND case_id = ?";
    private static final String FINISH = """
            UPDATE retention_run SET finished_at = ? WHERE run_id = ? AND finished_at IS NULL
               AND NOT EXISTS (SELECT FROM retention_case c WHERE c.run_id = retention_run.run_id AND c.outcome = 'TO_ERASE')
            """;

    private final DataSource database;

    PostgresRetentionRuns(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> begin(
            boolean dryRun,
            Period period,
            String requestedBy,
            Instant now,
            Map<UUID, UUID> merged,
            @Nullable Instant unlessSince) {
        UUID runId = UUID.randomUUID();
        return in(connection -> {
            try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
                begin.setObject(1, runId);
                begin.setString(2, period.toString());
                begin.setString(3, requestedBy);
                begin.setObject(4, now.atOffset(ZoneOffset.UTC));
                begin.setObject(5, now.atOffset(ZoneOffset.UTC));
                begin.setBoolean(6, dryRun);
                begin.setObject(7, unlessSince == null ? null : unlessSince.atOffset(ZoneOffset.UTC));
                if (begin.executeUpdate() == 0) {
                    return Optional.empty();
                }
            }
            try (PreparedStatement list = connection.prepareStatement(LIST)) {
                UUID[] cases = merged.keySet().toArray(UUID[]::new);
                list.setArray(1, connection.createArrayOf("uuid", cases));
                list.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", Arrays.stream(cases).map(merged::get).toArray()));
                list.setObject(3, runId);
                list.executeUpdate();
            }
            return Optional.of(runId);
        });
    }

    @Override
    public Optional<UUID> unfinished() {
        return in(connection -> {
            try (PreparedStatement select = connection.prepareStatement(UNFINISHED);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        });
    }

    @Override
    public int work(UUID runId, int most, InstantSource clock, Function<Expired, Outcome> act) {
        return in(connection -> {
            List<Expired> taken = take(connection, runId, most);
            for (Expired expired : taken) {
                decide(connection, runId, expired, act.apply(expired), clock.instant());
            }
            return taken.size();
        });
    }

    @Override
    public void finish(UUID runId, Instant now) {
        in(connection -> {
            try (PreparedStatement finish = connection.prepareStatement(FINISH)) {
                finish.setObject(1, now.atOffset(ZoneOffset.UTC));
                finish.setObject(2, runId);
                return finish.executeUpdate();
            }
        });
    }

    private static List<Expired> take(Connection connection, UUID runId, int most) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, runId);
            take.setInt(2, most);
            List<Expired> taken = new ArrayList<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    taken.add(new Expired(row.getObject(1, UUID.class), row.getLong(2)));
                }
            }
            return taken;
        }
    }

    private static void decide(Connection connection, UUID runId, Expired expired, Outcome outcome, Instant now)
            throws SQLException {
        try (PreparedStatement decide = connection.prepareStatement(DECIDE)) {
            decide.setString(1, outcome.name());
            decide.setObject(2, now.atOffset(ZoneOffset.UTC));
            decide.setObject(3, runId);
            decide.setObject(4, expired.caseId());
            decide.executeUpdate();
        }
    }

    private <T> T in(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the runs of retention cannot be read or written", e);
        }
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
