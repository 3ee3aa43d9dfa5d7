package org.vigie.eventlog.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.fixture.CountedPublication;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.eventlog.fixture.TopicChanges;
import org.vigie.eventlog.fixture.TopicContents;
import org.vigie.eventlog.fixture.TopicFollower;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.lease.Leases;
import org.vigie.eventlog.running.BackgroundTask;

/** Relays of one log, and what the topic should hold of it. */
final class RelayFixture implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(2);

    /** Less than services have: tests take the broker away. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LogFixture log = new LogFixture();
    private final CountedPublication publication;
    private final ClientSettings settings;
    private final List<BackgroundTask> relays = new ArrayList<>();

    RelayFixture(String bootstrapServers, String service) {
        settings = new ClientSettings(Map.of("bootstrap.servers", bootstrapServers), PATIENCE);
        publication = new CountedPublication(service);
    }

    LogFixture log() {
        return log;
    }

    CountedPublication publication() {
        return publication;
    }

    MeterRegistry startRelay(String holder) {
        return startRelay(holder, publication);
    }

    MeterRegistry startRelay(String holder, Publication publishing) {
        return startRelay(holder, publishing, LEASE);
    }

    MeterRegistry startRelay(String holder, Publication publishing, Duration lease) {
        MeterRegistry meters = new SimpleMeterRegistry();
        Leases leases = new Leases(log.database().service(), holder, lease);
        BackgroundTask relay = new Relay(
                        log.log(), publishing, log.database().service(), leases, settings, log.signal(), meters)
                .task();
        relays.add(relay);
        relay.start();
        return meters;
    }

    void stopRelay(int number) {
        relays.get(number).stop();
        relays.get(number).awaitEnd(Duration.ofSeconds(20));
    }

    /** Begins to send {@code count} records to each partition and gives up. */
    void abortTransaction(int count) {
        try (var producer = new KafkaProducer<byte[], byte[]>(settings.producer("aborted"))) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < 12 * count; i++) {
                var _ = producer.send(new ProducerRecord<>(publication.topic(), i % 12, new byte[0], new byte[0]));
            }
            producer.flush();
            producer.abortTransaction();
        }
    }

    /** Changes a setting of the topic behind the library's back. */
    void alterTopic(String setting, String value) {
        TopicChanges.set(settings, publication.topic(), setting, value);
    }

    void addPartitions(int count) {
        TopicChanges.partitions(settings, publication.topic(), count);
    }

    /** A reader that follows the topic from now on. */
    TopicFollower follow() {
        return new TopicFollower(settings, publication.topic());
    }

    TopicContents topic() {
        return TopicContents.read(settings, publication.topic());
    }

    /** Whether each partition holds exactly the log's events of its streams, in the log's order. */
    boolean topicEqualsLog() {
        return topic().positions().equals(expected());
    }

    Map<Integer, List<Long>> expected() {
        CloudEvents partitioner = new CloudEvents(
                publication, publication.topic(), 12, log.log().head().epoch());
        Map<Integer, List<Long>> positions = new TreeMap<>();
        for (StoredEvent event : log.log().readAfter(0, 1_000_000)) {
            positions
                    .computeIfAbsent(partitioner.partition(event.streamId()), partition -> new ArrayList<>())
                    .add(event.position());
        }
        return positions;
    }

    @Override
    public void close() {
        relays.forEach(BackgroundTask::stop);
        relays.forEach(relay -> relay.awaitEnd(Duration.ofSeconds(20)));
        log.close();
    }
}
