package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.personal.SubjectKey;

/** Looks up, for a whole batch at once, the versions of its streams and which of its events and keys are there already. */
final class FactsStatement implements AutoCloseable {

    // Scalar subqueries and LIMIT keep this a loop of index look-ups: as joins the planner may choose to read the
    // table.
    private static final String SQL = """
            SELECT asked.ordinal,
                   (SELECT e.stream_version FROM event e WHERE e.stream_id = asked.stream_id
                    ORDER BY e.stream_version DESC LIMIT 1),
                   (SELECT k.subject_id FROM subject_key k WHERE k.subject_id = asked.subject_id),
                   %s
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[]) WITH ORDINALITY
                AS asked (stream_id, event_id, subject_id, ordinal)
            LEFT JOIN LATERAL (SELECT * FROM event e WHERE e.event_id = asked.event_id LIMIT 1) found ON true""".formatted(EventRows.COLUMNS.replaceAll("(\\w+)", "found.$1"));

    private final PreparedStatement statement;

    FactsStatement(Connection connection) throws SQLException {
        statement = connection.prepareStatement(SQL);
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
    }

    BatchFacts lookUp(List<PendingAppend> batch) throws SQLException {
        Parameters parameters = new Parameters(statement);
        parameters.uuids(batch.stream().map(a -> a.append().streamId()).toArray(UUID[]::new));
        parameters.uuids(batch.stream().map(PendingAppend::firstEventId).toArray(UUID[]::new));
        parameters.uuids(batch.stream().map(FactsStatement::subject).toArray(UUID[]::new));
        Map<UUID, Long> versions = new HashMap<>();
        Map<UUID, StoredEvent> stored = new HashMap<>();
        Set<UUID> keyed = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                PendingAppend asked = batch.get(rows.getInt(1) - 1);
                versions.put(asked.append().streamId(), rows.getLong(2));
                UUID subject = rows.getObject(3, UUID.class);
                if (subject != null) {
                    keyed.add(subject);
                }
                rows.getLong(4);
                if (!rows.wasNull()) {
                    StoredEvent event = EventRows.event(rows, 4);
                    stored.put(event.eventId(), event);
                }
            }
        }
        return new BatchFacts(versions, stored, keyed);
    }

    private static @Nullable UUID subject(PendingAppend pending) {
        SubjectKey key = pending.append().newKey();
        return key == null ? null : key.subjectId();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
