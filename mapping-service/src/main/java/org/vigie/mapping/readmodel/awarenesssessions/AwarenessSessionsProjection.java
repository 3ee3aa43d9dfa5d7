package org.vigie.mapping.readmodel.awarenesssessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionChanged;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionHeld;

/** Keeps one row per awareness session. */
@ApplicationScoped
public class AwarenessSessionsProjection implements LogProjection {
    private static final String UPSERT = """
            INSERT INTO awareness_session (awareness_session_id, version, external_reference, held_on, title, professionals, department)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (awareness_session_id) DO UPDATE SET
              version = excluded.version, held_on = excluded.held_on, title = excluded.title, professionals = excluded.professionals, department = excluded.department
            """;

    @Override
    public String name() {
        return "awareness-sessions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement upsert = transaction.prepareStatement(UPSERT)) {
            for (StoredEvent stored : events) {
                if (stored.streamType().equals(AwarenessSessions.KIND.name())) {
                    bind(upsert, stored, AwarenessSessions.KIND.codec().decode(stored, null));
                    upsert.addBatch();
                }
            }
            upsert.executeBatch();
        }
    }

    private static void bind(PreparedStatement upsert, StoredEvent stored, AwarenessSessionEvent event)
            throws SQLException {
        AwarenessSessionDetails details = event.details();
        upsert.setObject(1, stored.streamId());
        upsert.setLong(2, stored.streamVersion());
        switch (event) {
            case AwarenessSessionHeld(var _, var reference) -> upsert.setString(3, reference);
            case AwarenessSessionChanged _ ->
                upsert.setNull(3, Types.VARCHAR); // the row keeps what the first event said
        }
        upsert.setObject(4, details.heldOn());
        upsert.setString(5, details.title());
        upsert.setInt(6, details.professionals());
        upsert.setString(7, details.department());
    }
}
