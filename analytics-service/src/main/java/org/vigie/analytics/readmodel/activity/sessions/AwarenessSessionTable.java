package org.vigie.analytics.readmodel.activity.sessions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.vigie.analytics.readmodel.activity.sessions.SessionEvents.AwarenessSession;

/** Awareness sessions as last told. */
final class AwarenessSessionTable {
    private static final String READ =
            "SELECT session_id, held_on, professionals FROM awareness_session_facts WHERE session_id = ANY (?)";
    private static final String WRITE = """
            INSERT INTO awareness_session_facts (session_id, held_on, professionals) VALUES (?, ?, ?)
            ON CONFLICT (session_id) DO UPDATE SET held_on = EXCLUDED.held_on, professionals = EXCLUDED.professionals
            """;

    Map<UUID, AwarenessSession> read(Connection transaction, Collection<UUID> ids) throws SQLException {
        Map<UUID, AwarenessSession> sessions = new HashMap<>();
        try (PreparedStatement statement = transaction.prepareStatement(READ)) {
            statement.setArray(1, transaction.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sessions.put(
                            rows.getObject(1, UUID.class),
                            new AwarenessSession(rows.getObject(2, LocalDate.class), rows.getLong(3)));
                }
            }
        }
        return sessions;
    }

    void write(Connection transaction, Map<UUID, AwarenessSession> sessions) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(WRITE)) {
            for (Map.Entry<UUID, AwarenessSession> entry : sessions.entrySet()) {
                statement.setObject(1, entry.getKey());
                statement.setObject(2, entry.getValue().heldOn());
                statement.setLong(3, entry.getValue().professionals());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
