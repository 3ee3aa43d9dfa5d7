package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.vigie.eventlog.kafka.ClientSettings;

/**
 * Computes a projection once more from the topics alone, up to given places of their logs, in temporary tables that end with it: what
 * is live is neither read nor touched. Costs what a rebuild costs. The service's role needs TEMPORARY on its database.
 */
public final class ProjectionReplay {
    private final Projection projection;
    private final EventTypes types;
    private final DataSource database;
    private final ClientSettings settings;

    /** A replay of {@code projection}, for one or many runs. */
    public ProjectionReplay(Projection projection, DataSource database, ClientSettings settings) {
        this.projection = projection;
        this.types = EventTypes.of(projection);
        this.database = database;
        this.settings = settings;
    }

    /** Reads the tables as they were at the places, by their bare names. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Connection connection, Map<String, Replayed> found) throws SQLException;
    }

    /**
     * Fills the tables with the events up to {@code places}, however the topics go on after them, and has them read.
     *
     * @param progress is told now and then how many events were taken in; what it throws ends the run
     * @throws IllegalStateException when there is a record among them that is no event which the projection knows
     * @throws org.apache.kafka.common.KafkaException when the broker is away
     */
    public <T> T run(Collection<LogPlace> places, LongConsumer progress, Reading<T> reading) throws SQLException {
        try (Connection connection = database.getConnection();
                TopicHistory history = new TopicHistory(settings, projection.topics(), places)) {
            try {
                execute(connection, "SET search_path TO pg_temp, public");
                execute(connection, ProjectionSchemas.definition(projection.name()));
                connection.setAutoCommit(false);
                List<ReceivedEvent> batch = history.next();
                while (!batch.isEmpty()) {
                    take(connection, batch);
                    progress.accept(history.taken());
                    batch = history.next();
                }
                return reading.read(connection, history.found());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                execute(connection, "DISCARD TEMP");
                execute(connection, "RESET search_path");
            }
        }
    }

    private void take(Connection connection, List<ReceivedEvent> batch) throws SQLException {
        for (ReceivedEvent event : batch) {
            if (!types.knows(event.type())) {
                throw new IllegalStateException("event type " + event.type() + " is neither handled nor ignored");
            }
        }
        projection.apply(
                connection,
                batch.stream()
                        .filter(event -> types.handles(event.type()))
                        .map(types::upToDate)
                        .toList());
        connection.commit();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
