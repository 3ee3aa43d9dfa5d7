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
    private static final String SOME = """
            SELECT case_id, minor_id, number, marks, known FROM minor_marks
             WHERE marks && ? AND case_id <> ALL (?) LIMIT ?
            """;
    private static final String ALL = """
            SELECT DISTINCT case_id, minor_id FROM minor_marks
             WHERE marks @> ? AND (case_id, minor_id) > (?, ?) ORDER BY case_id, minor_id LIMIT ?
            """;

    /** A few thousand marks in a table that is small, or was when it was last looked at, would be looked for in row after row. */
    private static final String BY_INDEX = "SET LOCAL enable_seqscan = off";

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

    /** At most {@code limit} rows of other cases that have one of these marks. */
    List<MarkedMinor> withSome(Collection<Long> marks, Collection<UUID> otherThan, int limit) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SOME)) {
                select.setArray(1, connection.createArrayOf("int8", marks.toArray()));
                select.setArray(2, connection.createArrayOf("uuid", otherThan.toArray()));
                select.setInt(3, limit);
                List<MarkedMinor> rows = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(marked(row));
                    }
                }
                return rows;
            }
        });
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
        for (String name : (String[]) row.getArray(5).getArray()) {
            known.add(Known.valueOf(name));
        }
        return new MarkedMinor(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                List.of((Long[]) row.getArray(4).getArray()),
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
