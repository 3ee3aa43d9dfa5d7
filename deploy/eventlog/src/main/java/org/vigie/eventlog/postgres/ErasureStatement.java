package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.erasure.LedgerEnd;
import org.vigie.eventlog.erasure.LedgerEntry;

/** Destroys keys for good: a subject that was erased never gets another, even if it had none. */
final class ErasureStatement {
    private static final String KNOWN = "SELECT entries, checksum FROM erasure_ledger_end WHERE only_row";
    private static final String DESTROY = """
            INSERT INTO subject_key (subject_id, shredded_at)
            SELECT DISTINCT ON (e.subject_id) e.subject_id, e.erased_at
            FROM unnest(?::uuid[], ?::timestamptz[]) AS e (subject_id, erased_at)
            ON CONFLICT (subject_id) DO UPDATE SET wrapped_key = NULL, shredded_at = excluded.shredded_at
            WHERE subject_key.shredded_at IS NULL""";
    private static final String MOVE_END = """
            UPDATE erasure_ledger_end
            SET entries = greatest(entries, ?), checksum = CASE WHEN entries < ? THEN ? ELSE checksum END,
                destroyed = destroyed + ?
            WHERE only_row""";

    private ErasureStatement() {}

    /** Where the log last saw its ledger end. Stays true while the log's head is locked. */
    static LedgerEnd known(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KNOWN);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("erasure_ledger_end has no row");
            }
            return new LedgerEnd(row.getLong(1), row.getBytes(2));
        }
    }

    /** Destroys the keys of {@code erased} and remembers that the ledger ends at {@code end}, and that tables are to be written anew. */
    static void execute(Connection connection, List<LedgerEntry> erased, LedgerEnd end) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DESTROY)) {
            Parameters parameters = new Parameters(statement);
            parameters.uuids(erased.stream().map(LedgerEntry::subjectId).toArray(UUID[]::new));
            parameters.instants(erased.stream().map(LedgerEntry::erasedAt).toArray(Instant[]::new));
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(MOVE_END)) {
            statement.setLong(1, end.entries());
            statement.setLong(2, end.entries());
            statement.setBytes(3, end.checksum());
            statement.setLong(4, erased.size());
            statement.executeUpdate();
        }
    }
}
