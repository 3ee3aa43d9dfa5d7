package org.vigie.operations;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;

/** Notes each event, except those that a test has it fail at. */
@Singleton
public class NotedProjection implements LogProjection {
    /** Events that it fails at. */
    static final Set<UUID> POISON = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return "noted";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> neverSkipped() {
        return Set.of("Erased");
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("INSERT INTO noted (position) VALUES (?)")) {
            for (StoredEvent event : events) {
                if (POISON.contains(event.eventId())) {
                    throw new IllegalStateException("the name of somebody");
                }
                insert.setLong(1, event.position());
                insert.executeUpdate();
            }
        }
    }
}
