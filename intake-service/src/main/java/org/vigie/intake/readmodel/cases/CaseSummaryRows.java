package org.vigie.intake.readmodel.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.vigie.eventlog.postgres.BinaryArray;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.Minor;

/** The rows of {@code case_summary}, as the projection reads and writes them. */
@ApplicationScoped
class CaseSummaryRows {
    private static final String LOAD = """
            SELECT case_id, opening_position, version, opened_at, last_event_at, last_recorded_at, erased, calls, actions, terms, minors
              FROM case_summary WHERE case_id = ANY (?)
            """;
    private static final String SAVE = """
            WITH clients AS (
                INSERT INTO case_client (client) SELECT unnest(?::text[]) ON CONFLICT DO NOTHING)
            INSERT INTO case_summary (case_id, opening_position, version, opened_at, last_event_at, last_recorded_at, erased,
                                      calls, actions, minor_count, terms, minors)
            SELECT case_id, opening_position, version, opened_at, last_event_at, last_recorded_at, erased <> 0,
                   calls, actions, minor_count, terms::varchar[], minors::jsonb
              FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                   AS c (case_id, opening_position, version, opened_at, last_event_at, last_recorded_at, erased,
                         calls, actions, minor_count, terms, minors)
            ON CONFLICT (case_id) DO UPDATE SET
                version = excluded.version, opened_at = excluded.opened_at, last_event_at = excluded.last_event_at,
                last_recorded_at = excluded.last_recorded_at, erased = excluded.erased,
                calls = excluded.calls, actions = excluded.actions, minor_count = excluded.minor_count,
                terms = excluded.terms, minors = excluded.minors
            """;

    private final ObjectMapper mapper;

    CaseSummaryRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Those of {@code caseIds} that have a row. */
    Map<UUID, CaseSummary> load(Connection transaction, Set<UUID> caseIds) throws SQLException {
        try (PreparedStatement select = transaction.prepareStatement(LOAD)) {
            select.setArray(1, BinaryArray.uuids(transaction, caseIds.toArray(UUID[]::new)));
            Map<UUID, CaseSummary> cases = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    CaseSummary summary = read(row);
                    cases.put(summary.caseId(), summary);
                }
            }
            return cases;
        }
    }

    /** Writes {@code cases} in their order and keeps who posted, in one statement. */
    void save(Connection transaction, Collection<CaseSummary> cases, Set<String> clients) throws SQLException {
        try (PreparedStatement upsert = transaction.prepareStatement(SAVE)) {
            upsert.setArray(1, transaction.createArrayOf("text", clients.toArray()));
            Columns columns = new Columns(transaction, upsert, List.copyOf(cases), 1);
            columns.uuids(CaseSummary::caseId);
            columns.numbers(CaseSummary::openingPosition);
            columns.numbers(CaseSummary::version);
            columns.instants(CaseSummary::openedAt);
            columns.instants(CaseSummary::lastEventAt);
            columns.instants(CaseSummary::lastRecordedAt);
            columns.numbers(summary -> summary.erased() ? 1 : 0);
            columns.numbers(CaseSummary::calls);
            columns.numbers(CaseSummary::actions);
            columns.numbers(summary -> summary.minors().size());
            columns.texts(summary -> array(summary.terms()));
            columns.texts(summary -> json(List.copyOf(summary.minors().values())));
            upsert.executeUpdate();
        }
    }

    /** The parameters of a statement after the first ones, each of them one column of all rows, in the binary form of its type. */
    private static final class Columns {
        private final Connection transaction;
        private final PreparedStatement statement;
        private final List<CaseSummary> rows;
        private int column;

        Columns(Connection transaction, PreparedStatement statement, List<CaseSummary> rows, int before) {
            this.transaction = transaction;
            this.statement = statement;
            this.rows = rows;
            this.column = before;
        }

        void uuids(Function<CaseSummary, UUID> value) throws SQLException {
            set(BinaryArray.uuids(transaction, rows.stream().map(value).toArray(UUID[]::new)));
        }

        void instants(Function<CaseSummary, Instant> value) throws SQLException {
            set(BinaryArray.instants(transaction, rows.stream().map(value).toArray(Instant[]::new)));
        }

        void numbers(ToLongFunction<CaseSummary> value) throws SQLException {
            set(transaction.createArrayOf(
                    "int8", rows.stream().mapToLong(value).boxed().toArray(Long[]::new)));
        }

        void texts(Function<CaseSummary, String> value) throws SQLException {
            set(transaction.createArrayOf("text", rows.stream().map(value).toArray(String[]::new)));
        }

        private void set(Array values) throws SQLException {
            statement.setArray(++column, values);
        }
    }

    private CaseSummary read(ResultSet row) throws SQLException {
        Map<UUID, Minor> minors = new LinkedHashMap<>();
        for (Minor minor : minors(row.getString("minors"))) {
            minors.put(minor.minorId(), minor);
        }
        Set<String> terms = texts(row, "terms");
        Set<String> said = terms.stream().filter(Term::isSaid).collect(Collectors.toCollection(TreeSet::new));
        return new CaseSummary(
                row.getObject("case_id", UUID.class),
                row.getLong("opening_position"),
                row.getLong("version"),
                CaseStatus.valueOf(Term.STATUS.codesIn(terms).getFirst()),
                instant(row, "opened_at"),
                instant(row, "last_event_at"),
                instant(row, "last_recorded_at"),
                row.getBoolean("erased"),
                row.getInt("calls"),
                row.getInt("actions"),
                said,
                minors);
    }

    private List<Minor> minors(String json) {
        try {
            return mapper.readValue(json, new TypeReference<List<Minor>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of case_summary is not what was written", e);
        }
    }

    private String json(List<Minor> minors) {
        try {
            return mapper.writeValueAsString(minors);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a minor is always JSON", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
    }

    /** As PostgreSQL writes an array; terms have nothing in them that would have to be quoted. */
    private static String array(Collection<String> terms) {
        return "{" + String.join(",", terms) + "}";
    }
}
