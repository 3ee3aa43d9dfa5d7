package org.vigie.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.eventlog.fixture.Line;
import org.vigie.eventlog.fixture.TopicFollower;
import org.vigie.local.EmbeddedKafka;

/**
 * Two instances in processes of their own, a broker, and the line to it. Under load each is killed in turn, or paused, or cut; what a
 * reader of committed records saw all the while is the log. Four times, or {@code -Dvigie.relay.kills=20} times.
 */
class RelayFailoverTest {
    private static final Logger LOG = Logger.getLogger(RelayFailoverTest.class);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int KILLS = Integer.getInteger("vigie.relay.kills", 4);
    private static final String LEADER =
            "SELECT holder FROM lease WHERE name = 'relay' AND expires_at > clock_timestamp()";
    private static final String RELAYED = "SELECT coalesce(max(position), 0) FROM relay_cursor";

    @TempDir
    private Path folder;

    private final Line line = Line.open();
    private final RelayFixture fixture = new RelayFixture("127.0.0.1:" + line.port(), "f");
    private final Map<String, RelayProcess> instances = new ConcurrentHashMap<>();
    private final ScheduledExecutorService load = Executors.newSingleThreadScheduledExecutor();
    private EmbeddedKafka broker;

    @BeforeEach
    void start() {
        startBroker();
        List.of("a", "b").forEach(this::startInstance);
    }

    @AfterEach
    void stop() {
        load.shutdownNow();
        instances.values().forEach(RelayProcess::kill);
        fixture.close();
        line.close();
        broker.close();
    }

    private void startBroker() {
        broker = EmbeddedKafka.startBehind(line.port(), folder);
        line.leadTo(broker.port());
    }

    private void startInstance(String holder) {
        instances.put(
                holder,
                RelayProcess.start(
                        holder,
                        fixture.log().database().address(),
                        "127.0.0.1:" + line.port(),
                        fixture.publication().service()));
    }

    @Test
    void whatever_is_killed_a_reader_sees_the_log_without_gap_repeat_or_disorder() throws InterruptedException {
        leader();
        try (TopicFollower reader = fixture.follow()) {
            var _ = load.scheduleWithFixedDelay(() -> fixture.log().appendMany(20, 20), 0, 10, TimeUnit.MILLISECONDS);
            for (int kill = 0; kill < KILLS; kill++) {
                long before = head();
                awaitRelayed(before + 500);
                long start = System.nanoTime();
                breakSomething(kill);
                awaitRelayed(head());
                LOG.infof("kill %d: %d ms", kill, (System.nanoTime() - start) / 1_000_000);
            }
            load.shutdown();
            assertThat(load.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            var expected = fixture.expected();
            await().atMost(SOON).until(() -> size(reader.positions()) >= size(expected));
            assertThat(reader.positions()).isEqualTo(expected);
        }
        assertThat(fixture.topicEqualsLog()).isTrue();
    }

    private void breakSomething(int kill) {
        switch (kill % 4) {
            case 0 -> killTheLeader();
            case 1 -> pauseTheLeader();
            case 2 -> cutTheLine();
            default -> killTheBroker();
        }
    }

    private void killTheLeader() {
        RelayProcess leader = leader();
        leader.kill();
        awaitLeaderOtherThan(leader);
        startInstance(leader.holder());
    }

    /** It goes on once another has come further, in the middle of what it did. */
    private void pauseTheLeader() {
        RelayProcess leader = leader();
        leader.pause();
        awaitLeaderOtherThan(leader);
        awaitRelayed(head());
        leader.resume();
    }

    private void cutTheLine() {
        line.cut();
        long before = head();
        await().atMost(SOON).until(() -> head() > before + 1_000);
        line.mend();
    }

    private void killTheBroker() {
        broker.kill();
        startBroker();
    }

    private RelayProcess leader() {
        return await().atMost(SOON)
                .until(() -> instances.get(fixture.log().database().asSuperuser(LEADER)), leader -> leader != null);
    }

    private void awaitLeaderOtherThan(RelayProcess former) {
        await().atMost(SOON).until(() -> leader() != former);
    }

    private void awaitRelayed(long position) {
        await().atMost(SOON).until(() -> Long.parseLong(fixture.log().database().asSuperuser(RELAYED)) >= position);
    }

    private long head() {
        return fixture.log().log().head().position();
    }

    private static int size(Map<Integer, List<Long>> positions) {
        return positions.values().stream().mapToInt(List::size).sum();
    }
}
