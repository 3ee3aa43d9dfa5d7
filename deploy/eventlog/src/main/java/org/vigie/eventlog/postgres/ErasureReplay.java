package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.erasure.ErasureLedger;
import org.vigie.eventlog.erasure.LedgerEnd;
import org.vigie.eventlog.erasure.LedgerEntry;

/**
 * Erases in the log whoever is in its ledger and still has a key: after a restore all who were erased since the backup, after a crash
 * the one it came in between. To be run before anybody reads.
 */
public final class ErasureReplay {

    /** Whose key is there, or whose event is missing in a stream that there is. */
    private static final String MISSING = """
            SELECT entry.ordinal
            FROM unnest(?::uuid[], ?::uuid[]) WITH ORDINALITY AS entry (subject_id, event_id, ordinal)
            WHERE NOT EXISTS (SELECT FROM subject_key k
                              WHERE k.subject_id = entry.subject_id AND k.shredded_at IS NOT NULL)
               OR (NOT EXISTS (SELECT FROM event e WHERE e.event_id = entry.event_id)
                   AND EXISTS (SELECT FROM event e WHERE e.stream_id = entry.subject_id))
            ORDER BY entry.ordinal""";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final EventLog log;
    private final ErasureLedger ledger;

    /**
     * A replay of {@code ledger}.
     *
     * @param dataSource of the log, as its service's role
     * @param log which records in {@code ledger} itself
     */
    public ErasureReplay(DataSource dataSource, EventLog log, ErasureLedger ledger) {
        this.dataSource = dataSource;
        this.log = log;
        this.ledger = ledger;
    }

    /**
     * Erases and returns how many it were.
     *
     * @throws org.vigie.eventlog.erasure.ErasureLedgerException when the ledger is missing, damaged or not this log's
     */
    public int run() {
        try (Connection connection = dataSource.getConnection()) {
            LedgerEnd known = ErasureStatement.known(connection);
            List<LedgerEntry> entries = ledger.read(known);
            List<LedgerEntry> missing = missing(connection, entries);
            missing.forEach(this::appendEvent);
            if (!missing.isEmpty() || entries.size() > known.entries()) {
                ErasureStatement.execute(connection, missing, ledger.record(known, List.of()));
            }
            return missing.size();
        } catch (SQLException e) {
            throw new LogUnavailableException("the erasures of this log cannot be checked now", RETRY_AFTER, e);
        }
    }

    private static List<LedgerEntry> missing(Connection connection, List<LedgerEntry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MISSING)) {
            Parameters parameters = new Parameters(statement);
            parameters.uuids(entries.stream().map(LedgerEntry::subjectId).toArray(UUID[]::new));
            parameters.uuids(
                    entries.stream().map(entry -> entry.event().eventId()).toArray(UUID[]::new));
            try (ResultSet rows = statement.executeQuery()) {
                List<LedgerEntry> missing = new ArrayList<>();
                while (rows.next()) {
                    missing.add(entries.get(rows.getInt(1) - 1));
                }
                return missing;
            }
        }
    }

    /** At the stream's end now. A stream that the log knows nothing of, since it came after the backup, gets none. */
    private void appendEvent(LedgerEntry entry) {
        AppendResult result;
        do {
            List<StoredEvent> stream = log.readStream(entry.subjectId());
            if (stream.isEmpty()) {
                return;
            }
            long version = stream.getLast().streamVersion();
            result = answer(
                    new Append(entry.streamType(), entry.subjectId(), version, List.of(entry.event()), null, true));
        } while (result instanceof AppendResult.Conflict);
    }

    private AppendResult answer(Append append) {
        try {
            return log.append(append).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
