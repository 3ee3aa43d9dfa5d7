package org.vigie.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.EmbeddedKafka;

/** A broker of its own that is killed, and comes back with all it had or with less. */
class RelayBrokerFailureTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private EmbeddedKafka broker;
    private RelayFixture fixture;

    @BeforeEach
    void start() {
        broker = EmbeddedKafka.start(folder, 0);
        fixture = new RelayFixture(broker.bootstrapServers(), "b");
    }

    @AfterEach
    void stop() {
        fixture.close();
        broker.close();
    }

    @Test
    void a_broker_that_is_killed_under_load_gets_every_event_once_and_in_order() {
        fixture.startRelay("a");
        CompletableFuture<Void> load =
                CompletableFuture.runAsync(() -> fixture.log().appendMany(10_000, 20));
        for (int kill = 1; kill <= 3; kill++) {
            long sent = kill * 1_000L;
            await().atMost(SOON).until(() -> relayed() > sent);
            restart(() -> {});
        }
        load.join();
        await().atMost(SOON).until(fixture::topicEqualsLog);
    }

    @Test
    void a_broker_that_lost_a_partition_is_filled_up_again_though_the_relay_had_nothing_to_send() {
        fixture.startRelay("a");
        fixture.log().appendMany(200, 20);
        await().atMost(SOON).until(fixture::topicEqualsLog);
        var expected = fixture.expected();
        int lost = expected.keySet().iterator().next();
        restart(() -> delete(partition(lost)));
        await().atMost(SOON).until(fixture::topicEqualsLog);
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
        broker = EmbeddedKafka.start(folder, broker.port());
        await().atMost(SOON).until(fixture::topicEqualsLog);
        assertThat(meters.get("eventlog.relay.backlog.events").gauge().value()).isZero();
    }

    private long relayed() {
        return Long.parseLong(
                fixture.log().database().asSuperuser("SELECT coalesce(max(position), 0) FROM relay_cursor"));
    }

    private void restart(Runnable meanwhile) {
        int port = broker.port();
        broker.kill();
        meanwhile.run();
        broker = EmbeddedKafka.start(folder, port);
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
