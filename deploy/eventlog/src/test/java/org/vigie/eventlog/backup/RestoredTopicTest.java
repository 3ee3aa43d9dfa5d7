package org.vigie.eventlog.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;
import static org.vigie.eventlog.conformance.Samples.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.fixture.CountedPublication;
import org.vigie.eventlog.fixture.TopicContents;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.kafka.RecordHeaders;
import org.vigie.eventlog.lease.Leases;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.eventlog.relay.Relay;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.signal.AppendSignal;
import org.vigie.eventlog.subscription.Subscriptions;
import org.vigie.local.testing.Backends;

/** A topic that was told of events which the restored log has lost is told the log anew, under its new epoch, and so are its readers. */
class RestoredTopicTest {
    private final CountedPublication publication = new CountedPublication("restored-" + UUID.randomUUID());
    private final ClientSettings settings =
            new ClientSettings(Map.of("bootstrap.servers", Backends.kafka().bootstrapServers()));

    @TempDir
    private Path folder;

    private BackupFixture before;
    private BackupFixture after;

    @BeforeEach
    void open() {
        before = new BackupFixture(folder.resolve("ledger"));
        after = new BackupFixture(folder.resolve("ledger"));
    }

    @AfterEach
    void close() {
        before.close();
        after.close();
    }

    @Test
    void theTopicGoesOnWithTheWholeRestoredLog() throws SQLException, IOException {
        before.open(1, 60);
        before.backup(folder.resolve("backup"));
        before.open(61, 100);
        before.erase(3, 1);
        UUID lost = before.log.head().epoch();
        relay(before, () -> awaitPositions(lost, 101));

        UUID epoch = after.restore(folder.resolve("backup"));
        after.replayErasures();
        relay(after, () -> {
            awaitPositions(epoch, 61);
            assertThat(answer(after.log, append("s7", 1, "on"))).isEqualTo(new Appended(2, 62));
            awaitPositions(epoch, 62);
        });

        assertThat(after.keys.isDestroyed(stream("s3"))).isTrue();
        List<ConsumerRecord<byte[], byte[]>> records =
                TopicContents.read(settings, publication.topic()).records();
        assertThat(told(lost, records)).containsExactlyInAnyOrderElementsOf(upTo(101));
        for (int partition = 0; partition < 12; partition++) {
            int number = partition;
            assertThat(records.stream()
                            .filter(record -> record.partition() == number)
                            .map(RestoredTopicTest::epochOf)
                            .dropWhile(lost::equals))
                    .as("what is lost lies before what is told anew")
                    .containsOnly(epoch);
        }
    }

    @Test
    void aProjectionOfTheTopicIsFilledAnewAndEndsWithTheRestoredLogAlone() throws SQLException, IOException {
        try (TestDatabase reader = TestDatabase.create()) {
            Subscriptions subscriptions =
                    new Subscriptions(publication.service(), reader.service(), settings, new SimpleMeterRegistry());
            subscriptions.add(new ToldProjection(publication));
            running(subscriptions.task(), () -> {
                before.open(1, 60);
                before.backup(folder.resolve("backup"));
                before.open(61, 100);
                before.erase(3, 1);
                relay(before, () -> awaitRead(reader, "1.1 RUNNING", before));

                after.restore(folder.resolve("backup"));
                after.replayErasures();
                answer(after.log, append("s7", 1, "on"));
                relay(after, () -> awaitRead(reader, "1.2 RUNNING", after));
            });
        }
    }

    /** Waits until that build is what is read, and holds the log's events and no other. */
    private static void awaitRead(TestDatabase reader, String build, BackupFixture fixture) {
        String events = fixture.database.asSuperuser(
                "SELECT string_agg(position || ' ' || stream_id, ',' ORDER BY position) FROM event");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(reader.asSuperuser(
                            "SELECT version || '.' || build || ' ' || status FROM subscription WHERE live"))
                    .isEqualTo(build);
            assertThat(reader.asSuperuser(
                            "SELECT string_agg(position || ' ' || stream, ',' ORDER BY position) FROM seen"))
                    .isEqualTo(events);
        });
    }

    private void relay(BackupFixture fixture, Use meanwhile) throws SQLException, IOException {
        AppendSignal signal = new AppendSignal();
        fixture.log.onAppended(signal::appended);
        BackgroundTask relay = new Relay(
                        fixture.log,
                        publication,
                        fixture.database.service(),
                        new Leases(fixture.database.service(), "relay", Duration.ofSeconds(2)),
                        settings,
                        signal,
                        new SimpleMeterRegistry())
                .task();
        running(relay, meanwhile);
    }

    private static void running(BackgroundTask task, Use meanwhile) throws SQLException, IOException {
        task.start();
        try {
            meanwhile.run();
        } finally {
            task.stop();
            task.awaitEnd(Duration.ofSeconds(20));
        }
    }

    private interface Use {
        void run() throws SQLException, IOException;
    }

    private void awaitPositions(UUID epoch, long last) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told(
                                epoch,
                                TopicContents.read(settings, publication.topic())
                                        .records()))
                        .containsExactlyInAnyOrderElementsOf(upTo(last)));
    }

    private static List<Long> told(UUID epoch, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .filter(record -> epochOf(record).equals(epoch))
                .map(record -> new RecordHeaders(record.headers()).position())
                .toList();
    }

    private static UUID epochOf(ConsumerRecord<byte[], byte[]> record) {
        return new RecordHeaders(record.headers()).source().epoch();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
