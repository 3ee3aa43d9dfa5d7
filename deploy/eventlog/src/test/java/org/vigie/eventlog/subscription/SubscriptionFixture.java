package org.vigie.eventlog.subscription;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.eventlog.fixture.TopicPublisher;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.local.testing.Backends;

/** A database for views, a topic, and subscriptions between them. */
final class SubscriptionFixture implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(40);

    private final TestDatabase database = TestDatabase.create();
    private final ClientSettings settings =
            new ClientSettings(Map.of("bootstrap.servers", Backends.kafka().bootstrapServers()));
    private final TopicPublisher topic = new TopicPublisher(settings);
    private final List<BackgroundTask> tasks = new ArrayList<>();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    SubscriptionFixture() {
        database.asSuperuser("""
                CREATE TABLE seen (number bigserial, position bigint PRIMARY KEY, stream uuid NOT NULL);
                GRANT ALL ON seen, seen_number_seq TO PUBLIC""");
    }

    TopicPublisher topic() {
        return topic;
    }

    TestDatabase database() {
        return database;
    }

    /** A subscription in an instance of its own; the consumer group is of the topic, so that tests do not meet. */
    BackgroundTask start(Projection projection) {
        return start(subscriptions().task(projection));
    }

    BackgroundTask start(Policy policy) {
        return start(subscriptions().task(policy));
    }

    private Subscriptions subscriptions() {
        return new Subscriptions(topic.topic(), database.service(), settings, meters);
    }

    private BackgroundTask start(BackgroundTask task) {
        tasks.add(task);
        task.start();
        return task;
    }

    void stop(BackgroundTask task) {
        task.stop();
        task.awaitEnd(Duration.ofSeconds(20));
    }

    double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    /** Waits until the query's first column of its first row is {@code expected}. */
    void awaitSql(String sql, Object expected) {
        await().atMost(SOON).until(() -> database.asSuperuser(sql), String.valueOf(expected)::equals);
    }

    @Override
    public void close() {
        tasks.forEach(BackgroundTask::stop);
        tasks.forEach(task -> task.awaitEnd(Duration.ofSeconds(20)));
        topic.close();
        database.close();
    }
}
