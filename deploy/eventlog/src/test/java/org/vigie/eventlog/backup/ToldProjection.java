package org.vigie.eventlog.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.vigie.eventlog.fixture.CountedPublication;
import org.vigie.eventlog.subscription.Projection;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** Writes down each event that the publication's topic tells. */
record ToldProjection(CountedPublication publication) implements Projection {
    @Override
    public String name() {
        return "seen";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> topics() {
        return Set.of(publication.topic());
    }

    @Override
    public Set<String> handles() {
        return Set.of(publication.type());
    }

    @Override
    public Set<String> ignores() {
        return Set.of();
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement insert =
                transaction.prepareStatement("INSERT INTO seen (position, stream) VALUES (?, ?)")) {
            for (ReceivedEvent event : events) {
                insert.setLong(1, event.position());
                insert.setObject(2, event.streamId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
