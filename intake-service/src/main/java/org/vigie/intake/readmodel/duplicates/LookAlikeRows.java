package org.vigie.intake.readmodel.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.merge.MergeReason;
import org.vigie.intake.readmodel.duplicates.Candidate.Pair;
import org.vigie.intake.readmodel.duplicates.Candidate.Reason;
import org.vigie.vocabulary.Vocabulary;

/** The rows of {@code look_alike}, and of {@code case_to_compare}, from which they are made. */
@ApplicationScoped
class LookAlikeRows {
    private static final int MOST_ATTEMPTS = 5;
    private static final String FORGET = "DELETE FROM look_alike WHERE case_id = ANY (?) OR other_case_id = ANY (?)";
    private static final String QUEUE = "INSERT INTO case_to_compare (case_id) SELECT unnest(?::uuid[])";

    /** The newest first, since somebody is on the telephone; those that others work at are passed by. */
    private static final String TAKE = """
            DELETE FROM case_to_compare WHERE number = (
                SELECT number FROM case_to_compare WHERE attempts < ? ORDER BY attempts, number DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING case_id
            """;

    private static final String PUT_OFF = """
            UPDATE case_to_compare SET attempts = attempts + 1 WHERE case_id = ?
            """;
    private static final String KEEP = """
            INSERT INTO look_alike (case_id, other_case_id, score, reasons)
            VALUES (least(?, ?), greatest(?, ?), ?, ?)
            ON CONFLICT (case_id, other_case_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
            """;

    /** What a case was found to be like while it was being erased is not told: it has no marks any more. */
    private static final String MOST_ALIKE = """
            SELECT case_id, other_case_id, score, reasons FROM look_alike l
             WHERE EXISTS (SELECT FROM minor_marks m WHERE m.case_id = l.case_id)
               AND EXISTS (SELECT FROM minor_marks m WHERE m.case_id = l.other_case_id)
             ORDER BY score DESC, case_id, other_case_id LIMIT ?
            """;

    private final DataSource database;

    LookAlikeRows(DataSource database) {
        this.database = database;
    }

    /** A row of {@code look_alike}. */
    record Row(UUID caseId, UUID otherCaseId, int score, List<MergeReason> reasons) {
        LookAlike between(UUID one, UUID other) {
            return new LookAlike(
                    one,
                    other,
                    score,
                    reasons.stream()
                            .map(reason -> new Reason(reason, Vocabulary.label(reason)))
                            .toList());
        }
    }

    /** What is to be done with a case that is compared. */
    interface Comparison {
        /** The minors of other cases who are like one of this, one pair for each case. */
        List<Pair> of(UUID caseId);
    }

    /** Forgets what {@code cases} were found to be like. */
    void forget(Connection transaction, List<UUID> cases) throws SQLException {
        if (!cases.isEmpty()) {
            try (PreparedStatement delete = transaction.prepareStatement(FORGET)) {
                delete.setArray(1, transaction.createArrayOf("uuid", cases.toArray()));
                delete.setArray(2, transaction.createArrayOf("uuid", cases.toArray()));
                delete.executeUpdate();
            }
        }
    }

    /** Notes that {@code cases} are to be compared. */
    void toCompare(Connection transaction, Collection<UUID> cases) throws SQLException {
        if (!cases.isEmpty()) {
            try (PreparedStatement insert = transaction.prepareStatement(QUEUE)) {
                insert.setArray(1, transaction.createArrayOf("uuid", cases.toArray()));
                insert.executeUpdate();
            }
        }
    }

    /** Compares one case; false when there was none to compare. One that fails is taken up again after the others, some times. */
    boolean compareNext(Comparison comparison) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                UUID caseId = take(connection);
                if (caseId != null) {
                    compare(connection, caseId, comparison);
                }
                connection.commit();
                return caseId != null;
            } finally {
                connection.rollback(); // of what was not committed
            }
        }
    }

    private void compare(Connection connection, UUID caseId, Comparison comparison) throws SQLException {
        List<Pair> pairs;
        try {
            pairs = comparison.of(caseId);
        } catch (RuntimeException e) {
            connection.rollback();
            putOff(connection, caseId);
            connection.commit();
            throw e;
        }
        forget(connection, List.of(caseId));
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            for (Pair pair : pairs) {
                for (int place : new int[] {1, 3}) {
                    insert.setObject(place, caseId);
                    insert.setObject(place + 1, pair.candidateCaseId());
                }
                insert.setInt(5, pair.score());
                insert.setArray(
                        6, connection.createArrayOf("varchar", pair.reasons().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable UUID take(Connection connection) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, MOST_ATTEMPTS);
            try (ResultSet row = take.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private static void putOff(Connection connection, UUID caseId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PUT_OFF)) {
            update.setObject(1, caseId);
            update.executeUpdate();
        }
    }

    /** At most {@code most} of them, the most alike first. */
    List<Row> mostAlike(int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MOST_ALIKE)) {
            select.setInt(1, most);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getInt(3),
                            Arrays.stream((String[]) row.getArray(4).getArray())
                                    .map(MergeReason::valueOf)
                                    .toList()));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cases that look alike cannot be read", e);
        }
    }
}
