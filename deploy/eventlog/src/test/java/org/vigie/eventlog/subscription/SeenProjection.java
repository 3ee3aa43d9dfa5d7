package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.eventlog.fixture.TopicPublisher;

/** Writes down each event that it sees, and the version it is seen by; seeing one twice breaks a key. */
final class SeenProjection implements Projection {
    private final TopicPublisher topic;
    private final int version;
    private final Set<String> handled;
    private final Hook afterInsert;

    SeenProjection(TopicPublisher topic, Hook afterInsert) {
        this(topic, 1, afterInsert);
    }

    SeenProjection(TopicPublisher topic, int version, Hook afterInsert) {
        this(topic, version, Set.of("Counted", "Erased"), afterInsert);
    }

    SeenProjection(TopicPublisher topic, int version, Set<String> handled, Hook afterInsert) {
        this.topic = topic;
        this.version = version;
        this.handled = handled;
        this.afterInsert = afterInsert;
    }

    @Override
    public String name() {
        return "seen";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic.topic());
    }

    @Override
    public Set<String> handles() {
        return handled.stream().map(topic::type).collect(Collectors.toSet());
    }

    @Override
    public Set<String> neverSkipped() {
        return handled.contains("Erased") ? Set.of(topic.type("Erased")) : Set.of();
    }

    @Override
    public Set<String> ignores() {
        return Set.of(topic.type("Ignored"));
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement insert =
                transaction.prepareStatement("INSERT INTO seen (position, stream, version) VALUES (?, ?, ?)")) {
            for (ReceivedEvent event : events) {
                insert.setLong(1, event.position());
                insert.setObject(2, event.streamId());
                insert.setInt(3, version);
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
