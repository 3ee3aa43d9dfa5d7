package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.vigie.eventlog.fixture.TopicPublisher;

/** Writes down each event that it sees; seeing one twice breaks a key. */
final class SeenProjection implements Projection {
    private final TopicPublisher topic;
    private final Hook afterInsert;

    SeenProjection(TopicPublisher topic, Hook afterInsert) {
        this.topic = topic;
        this.afterInsert = afterInsert;
    }

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
        return Set.of(topic.topic());
    }

    @Override
    public Set<String> handles() {
        return Set.of(topic.type("Counted"));
    }

    @Override
    public Set<String> ignores() {
        return Set.of(topic.type("Ignored"));
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
        afterInsert.inserted(events);
    }

    /** What happens between the rows and the commit. */
    @FunctionalInterface
    interface Hook {
        void inserted(List<ReceivedEvent> events) throws SQLException;
    }
}
