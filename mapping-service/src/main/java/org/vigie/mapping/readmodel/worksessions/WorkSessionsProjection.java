package org.vigie.mapping.readmodel.worksessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.mapping.application.WorkSessions;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;
import org.vigie.mapping.domain.worksession.WorkSessionEvent;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionChanged;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionHeld;

/** Keeps one row per work session. */
@ApplicationScoped
public class WorkSessionsProjection implements LogProjection {
    private static final String UPSERT = """
            INSERT INTO work_session (work_session_id, version, external_reference, held_on, topic, partner_ids)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (work_session_id) DO UPDATE SET
              version = excluded.version, held_on = excluded.held_on, topic = excluded.topic, partner_ids = excluded.partner_ids
            """;

    @Override
    public String name() {
        return "work-sessions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement upsert = transaction.prepareStatement(UPSERT)) {
            for (StoredEvent stored : events) {
                if (stored.streamType().equals(WorkSessions.KIND.name())) {
                    bind(upsert, stored, WorkSessions.KIND.codec().decode(stored, null));
                    upsert.addBatch();
                }
            }
            upsert.executeBatch();
        }
    }

    private static void bind(PreparedStatement upsert, StoredEvent stored, WorkSessionEvent event) throws SQLException {
        WorkSessionDetails details = event.details();
        upsert.setObject(1, stored.streamId());
        upsert.setLong(2, stored.streamVersion());
        switch (event) {
            case WorkSessionHeld(var _, var reference) -> upsert.setString(3, reference);
            case WorkSessionChanged _ -> upsert.setNull(3, Types.VARCHAR); // the row keeps what the first event said
        }
        upsert.setObject(4, details.heldOn());
        upsert.setString(5, details.topic());
        upsert.setArray(
                6,
                upsert.getConnection()
                        .createArrayOf("uuid", details.partnerIds().toArray()));
    }
}
