package org.vigie.intake.readmodel.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.vigie.intake.application.MarkedMinor;
import org.vigie.intake.domain.likeness.Traits.Known;

/** The rows of {@code minor_marks}. */
@ApplicationScoped
class MarkRows {
    private static final String DELETE = "DELETE FROM minor_marks WHERE case_id = ANY (?)";
    private static final String INSERT = """
            INSERT INTO minor_marks (case_id, minor_id, number, marks, known)
            SELECT case_id, minor_id, number, marks::bigint[], known::varchar[]
              FROM unnest(?::uuid[], ?::uuid[], ?::integer[], ?::text[], ?::text[]) AS m (case_id, minor_id, number, marks, known)
            """;
    /** A row that tells how many were looked at, and beside it those that are left of them, the most alike first. */
    private static final String SOME = """
            WITH looked AS MATERIALIZED (
                SELECT m.*, (SELECT count(*) FROM unnest(m.marks) AS s (mark) WHERE mark = ANY (?)) AS signs,
                       EXISTS (SELECT FROM unnest(m.marks) AS s (mark) WHERE mark = ANY (?)) AS first_name
                  FROM minor_marks m WHERE m.marks && ? AND m.case_id <> ? LIMIT ?)
            SELECT n.looked, f.case_id, f.minor_id, f.number, f.marks, f.known
              FROM (SELECT count(*) AS looked FROM looked) n
                   LEFT JOIN LATERAL (
                       SELECT * FROM looked
                        WHERE signs >= ? AND (first_name OR NOT (? AND 'FIRST_NAME' = ANY (known)))
                        ORDER BY signs DESC, case_id, minor_id, number LIMIT ?) f ON true
             ORDER BY f.signs DESC
            """;

    private static final String ALL = """
            SELECT DISTINCT case_id, minor_id FROM minor_marks
             WHERE marks @> ? AND (case_id, minor_id) > (?, ?) ORDER BY case_id, minor_id LIMIT ?
            """;

    /** A few thousand marks in a table that is small, or was when it was last looked at, would be looked for in row after row. */
    private static final String BY_INDEX = "SET LOCAL enable_seqscan = off";

    /** Marks that are known when it is planned are looked up in a hash table, not one after the other. */
    private static final String BY_HASH = "SET LOCAL plan_cache_mode = force_custom_plan";

    /** More rows are not looked at: a placeholder in a field may be shared by any number. */
    private static final int MOST_LOOKED_AT = 20_000;

    private final DataSource database;

    MarkRows(DataSource database) {
        this.database = database;
    }

    /** Writes {@code minors} and nothing else of {@code cases}. */
    void replace(Connection transaction, Collection<UUID> cases, List<MarkedMinor> minors) throws SQLException {
        if (!cases.isEmpty()) {
            try (PreparedStatement delete = transaction.prepareStatement(DELETE)) {
                delete.setArray(1, transaction.createArrayOf("uuid", cases.toArray()));
                delete.executeUpdate();
            }
        }
        if (!minors.isEmpty()) {
            try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
                insert.setArray(1, column(transaction, "uuid", minors, MarkedMinor::caseId));
                insert.setArray(2, column(transaction, "uuid", minors, MarkedMinor::minorId));
                insert.setArray(3, column(transaction, "int4", minors, MarkedMinor::number));
                insert.setArray(4, column(transaction, "text", minors, minor -> array(minor.marks())));
                insert.setArray(5, column(transaction, "text", minors, minor -> array(minor.known())));
                insert.executeUpdate();
            }
        }
    }

    /**
     * Rows that were found.
     *
     * @param complete whether these are all
     */
    record Found(List<MarkedMinor> rows, boolean complete) {}

    /** At most {@code limit} rows of other cases than this one, the most alike first. */
    Found find(MarkQuery query, UUID otherThan, int limit) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SOME)) {
                select.setArray(
                        1, connection.createArrayOf("int8", query.signs().toArray()));
                select.setArray(
                        2, connection.createArrayOf("int8", query.firstNames().toArray()));
                select.setArray(
                        3, connection.createArrayOf("int8", query.entries().toArray()));
                select.setObject(4, otherThan);
                select.setInt(5, MOST_LOOKED_AT + 1);
                select.setInt(6, query.least());
                select.setBoolean(7, query.knowsFirstName());
                select.setInt(8, limit + 1);
                try (ResultSet row = select.executeQuery()) {
                    return found(row, limit);
                }
            }
        });
    }

    private static Found found(ResultSet row, int limit) throws SQLException {
        List<MarkedMinor> rows = new ArrayList<>();
        boolean all = true;
        while (row.next()) {
            all = all && row.getInt(1) <= MOST_LOOKED_AT && rows.size() < limit;
            if (row.getObject(2) != null && rows.size() < limit) {
                rows.add(marked(row));
            }
        }
        return new Found(rows, all);
    }

    /** At most {@code limit} minors that have all of these marks, in the order of their ids, after this one. */
    List<FoundMinor> withAll(Collection<Long> marks, FoundMinor after, int limit) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ALL)) {
                select.setArray(1, connection.createArrayOf("int8", marks.toArray()));
                select.setObject(2, after.caseId());
                select.setObject(3, after.minorId());
                select.setInt(4, limit);
                List<FoundMinor> rows = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(new FoundMinor(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
                    }
                }
                return rows;
            }
        });
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement settings = connection.createStatement()) {
                settings.execute(BY_INDEX);
                settings.execute(BY_HASH);
                return reading.of(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the marks of minors cannot be read", e);
        }
    }

    private static MarkedMinor marked(ResultSet row) throws SQLException {
        Set<Known> known = EnumSet.noneOf(Known.class);
        for (String name : (String[]) row.getArray(6).getArray()) {
            known.add(Known.valueOf(name));
        }
        return new MarkedMinor(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getInt(4),
                List.of((Long[]) row.getArray(5).getArray()),
                known);
    }

    private static Array column(
            Connection connection, String type, List<MarkedMinor> rows, Function<MarkedMinor, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    /** As PostgreSQL writes an array; numbers and codes have nothing in them that would have to be quoted. */
    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** What is read with a connection. */
    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }
}
