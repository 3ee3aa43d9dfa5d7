package org.vigie.analytics.readmodel.activity.sessions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.analytics.readmodel.activity.sessions.SessionEvents.WorkSession;

/** Work sessions as last told. */
final class WorkSessionTable {
    private static final String READ =
            "SELECT session_id, held_on, partners FROM work_session_facts WHERE session_id = ANY (?)";
    private static final String WRITE = """
            INSERT INTO work_session_facts (session_id, held_on, partners) VALUES (?, ?, ?)
            ON CONFLICT (session_id) DO UPDATE SET held_on = EXCLUDED.held_on, partners = EXCLUDED.partners
            """;

    Map<UUID, WorkSession> read(Connection transaction, Collection<UUID> ids) throws SQLException {
        Map<UUID, WorkSession> sessions = new HashMap<>();
        try (PreparedStatement statement = transaction.prepareStatement(READ)) {
            statement.setArray(1, transaction.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID[] partners = (UUID[]) rows.getArray(3).getArray();
                    sessions.put(
                            rows.getObject(1, UUID.class),
                            new WorkSession(rows.getObject(2, LocalDate.class), Set.of(partners)));
                }
            }
        }
        return sessions;
    }

    void write(Connection transaction, Map<UUID, WorkSession> sessions) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(WRITE)) {
            for (Map.Entry<UUID, WorkSession> entry : sessions.entrySet()) {
                WorkSession session = entry.getValue();
                statement.setObject(1, entry.getKey());
                statement.setObject(2, session.heldOn());
                statement.setArray(
                        3, transaction.createArrayOf("uuid", session.partners().toArray()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
