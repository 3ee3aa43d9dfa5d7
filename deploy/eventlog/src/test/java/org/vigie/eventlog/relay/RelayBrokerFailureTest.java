package org.vigie.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.EmbeddedKafka;

/** A broker of its own that is killed, and comes back with all it had or with less. */
class RelayBrokerFailureTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static EmbeddedKafka broker;

    private RelayFixture fixture;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedKafka.start(folder, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start() {
        fixture = new RelayFixture(broker.bootstrapServers(), "b" + UUID.randomUUID());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    /** Where the cut takes a transaction's mark and leaves its records, they are there twice; readers go by position. */
    @Test
    void
            a_broker_that_lost_a_partition_and_the_ends_of_others_is_filled_up_again_though_the_relay_had_nothing_to_send() {
        fixture.startRelay("a");
        for (int transaction = 0; transaction < 10; transaction++) {
            fixture.log().appendMany(40, 20);
        }
        await().atMost(SOON).until(fixture::topicEqualsLog);
        var expected = fixture.expected();
        int lost = expected.keySet().iterator().next();
        restart(() -> {
            delete(partition(lost));
            expected.keySet().stream()
                    .filter(number -> number != lost)
                    .forEach(number -> cut(partition(number), number));
        });
        await().atMost(SOON).until(() -> fixture.topic().firstSeen().equals(expected));
        assertThat(fixture.topic().positions()).containsEntry(lost, Objects.requireNonNull(expected.get(lost)));
    }

    @Test
    void a_broker_that_lost_everything_is_told_the_whole_log_again() {
        fixture.startRelay("a");
        fixture.log().appendMany(200, 20);
        await().atMost(SOON).until(fixture::topicEqualsLog);
        restart(() -> delete(folder));
        fixture.log().appendMany(20, 20);
        await().atMost(SOON).until(fixture::topicEqualsLog);
    }

    @Test
    void the_log_takes_events_while_the_broker_is_away_and_the_backlog_shows() {
        var meters = fixture.startRelay("a");
        fixture.log().append("one", null);
        await().atMost(SOON).until(fixture::topicEqualsLog);
        broker.kill();
        fixture.log().appendMany(30, 3);
        await().atMost(SOON)
                .until(() -> meters.get("eventlog.relay.backlog.events").gauge().value() == 30);
        await().atMost(SOON)
                .until(() -> meters.get("eventlog.relay.leader").gauge().value() == 0);
        await().atMost(SOON)
                .until(() ->
                        meters.get("eventlog.relay.backlog.seconds").gauge().value() > 0);
        broker = EmbeddedKafka.start(folder, broker.port());
        await().atMost(SOON).until(fixture::topicEqualsLog);
        assertThat(meters.get("eventlog.relay.backlog.events").gauge().value()).isZero();
        assertThat(meters.get("eventlog.relay.backlog.seconds").gauge().value()).isZero();
    }

    private void restart(Runnable meanwhile) {
        int port = broker.port();
        broker.kill();
        meanwhile.run();
        broker = EmbeddedKafka.start(folder, port);
    }

    /** Leaves from a third to nearly all of the partition, and half a batch at its end. */
    private static void cut(Path partition, int number) {
        try (FileChannel segment =
                FileChannel.open(partition.resolve("00000000000000000000.log"), StandardOpenOption.WRITE)) {
            segment.truncate(segment.size() * (number + 6) / 18);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path partition(int number) {
        return find(fixture.publication().topic() + "-" + number).getFirst();
    }

    private List<Path> find(String name) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().equals(name))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
