package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.vigie.eventlog.fixture.TopicChanges;
import org.vigie.eventlog.fixture.TopicPublisher;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.kafka.Topics;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.local.testing.Backends;

/** A database for views, a topic, and subscriptions between them. */
final class SubscriptionFixture implements AutoCloseable {
    /** Tests look more often than services. */
    static final Duration LOOK = Duration.ofMillis(100);

    /** And wait less between attempts, as often. */
    static final Retries RETRIES =
            new Retries(Retries.USUAL.most(), Duration.ofMillis(20), Duration.ofMillis(500), Duration.ofMillis(500));

    static final Duration SOON = Duration.ofSeconds(40);

    private final TestDatabase database = TestDatabase.create();
    private final ClientSettings settings =
            new ClientSettings(Map.of("bootstrap.servers", Backends.kafka().bootstrapServers()), Duration.ofSeconds(9));
    private final TopicPublisher topic = new TopicPublisher(settings);
    private final List<BackgroundTask> tasks = new ArrayList<>();
    private MeterRegistry meters = new SimpleMeterRegistry();
    private SubscriptionOperations operations = subscriptions().operations();

    /** Waits until it may go on. */
    static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    TopicPublisher topic() {
        return topic;
    }

    TestDatabase database() {
        return database;
    }

    /** A subscription in an instance of its own; the consumer group is of the topic, so that tests do not meet. */
    BackgroundTask start(Projection projection) {
        Subscriptions subscriptions = subscriptions();
        subscriptions.add(projection);
        return start(subscriptions.task());
    }

    BackgroundTask start(Policy policy) {
        Subscriptions subscriptions = subscriptions();
        subscriptions.add(policy);
        return start(subscriptions.task());
    }

    /** What operators can do through the instance that was started last. */
    SubscriptionOperations operations() {
        return operations;
    }

    /** Commits {@code offset} for each partition to the consumer group of the topic's projection {@code seen}. */
    void commit(long offset) {
        Map<String, Object> member = settings.member(Build.first("seen", 1).group(topic.topic()), 1);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(member)) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            consumer.partitionsFor(topic.topic())
                    .forEach(partition -> offsets.put(
                            new TopicPartition(topic.topic(), partition.partition()), new OffsetAndMetadata(offset)));
            consumer.commitSync(offsets);
        }
    }

    /** Lets the broker delete the records before {@code offset} in each partition that has as many, as retention does. */
    void deleteRecords(long offset) {
        try (Admin admin = Admin.create(settings.admin())) {
            Map<TopicPartition, OffsetSpec> all = new HashMap<>();
            for (int partition = 0; partition < 12; partition++) {
                all.put(new TopicPartition(topic.topic(), partition), OffsetSpec.latest());
            }
            Map<TopicPartition, RecordsToDelete> deleted = new HashMap<>();
            admin.listOffsets(all).all().get().forEach((partition, end) -> {
                if (end.offset() >= offset) {
                    deleted.put(partition, RecordsToDelete.beforeOffset(offset));
                }
            });
            admin.deleteRecords(deleted).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("records cannot be deleted", e);
        }
    }

    /** Takes the topic away with all that was published, and makes it anew. */
    void loseTopic() {
        try (Admin admin = Admin.create(settings.admin())) {
            admin.deleteTopics(List.of(topic.topic())).all().get();
            await().atMost(SOON).until(() -> !admin.listTopics().names().get().contains(topic.topic()));
            Topics.ensure(settings, List.of(topic.topic()));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the topic cannot be made anew", e);
        }
    }

    /** Changes a setting of the topic behind the library's back. */
    void alterTopic(String setting, String value) {
        TopicChanges.set(settings, topic.topic(), setting, value);
    }

    private Subscriptions subscriptions() {
        Subscriptions subscriptions =
                new Subscriptions(topic.topic(), database.service(), settings, meters, LOOK, RETRIES);
        operations = subscriptions.operations();
        return subscriptions;
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

    /** What starts from now on has metrics of its own. */
    void restartMeters() {
        meters = new SimpleMeterRegistry();
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
