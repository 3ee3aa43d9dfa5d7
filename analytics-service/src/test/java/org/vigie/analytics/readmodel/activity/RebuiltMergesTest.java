package org.vigie.analytics.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Histories;
import org.vigie.analytics.domain.History;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.Recount;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.analytics.testing.Topics;
import org.vigie.analytics.testing.VersionedActivity;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.subscription.Subscriptions;
import org.vigie.local.testing.Backends;

/** Cases, merges and undoings by Kafka's partitions, as they come and when they are read anew by two readers: the same figures. */
class RebuiltMergesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int EVENTS = 1_000;

    private final AgroalDataSource database = TestDatabase.migrated().pool();
    private final Histories random = new Histories(43);
    private final History history = random.history(EVENTS);

    RebuiltMergesTest() throws SQLException {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void areCountedAsARecountDoes() throws Exception {
        Set<String> topics = Topics.send(Published.of(history), "-" + UUID.randomUUID());
        for (int version = 1; version <= 2; version++) {
            BackgroundTask task = run(new VersionedActivity(version, topics));
            awaitLive(version);
            for (int i = 0; i < 30; i++) {
                Period period = random.period();
                assertThat(figures(period)).as("%s", period).isEqualTo(Recount.figures(history, period));
            }
            task.stop();
            task.awaitEnd(PATIENCE);
        }
    }

    private BackgroundTask run(VersionedActivity activity) {
        Subscriptions subscriptions = new Subscriptions(
                activity.topics().iterator().next(),
                database,
                new ClientSettings(Map.of("bootstrap.servers", Backends.kafka().bootstrapServers())),
                new SimpleMeterRegistry());
        subscriptions.add(activity);
        BackgroundTask task = subscriptions.task();
        task.start();
        return task;
    }

    private void awaitLive(int version) {
        String counted = "SELECT coalesce(sum(counted), 0) FROM log_position WHERE EXISTS"
                + " (SELECT FROM subscription WHERE live AND version = " + version + ")";
        await().atMost(PATIENCE).until(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(counted)) {
                return row.next() && row.getLong(1) == EVENTS;
            }
        });
    }

    private Map<String, Figure> figures(Period period) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ActivityFigures.of(TotalsQuery.read(connection, period).totals());
        }
    }
}
