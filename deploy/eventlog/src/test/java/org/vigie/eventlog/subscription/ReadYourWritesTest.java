package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.BackgroundTask;

class ReadYourWritesTest {
    private final LogFixture log = new LogFixture();
    private final LastSeen projection = new LastSeen();
    private final ReadYourWrites reads =
            new ReadYourWrites(log.log(), log.database().service(), log.signal());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_was_appended_is_seen() {
        Subscriptions subscriptions = new Subscriptions(
                "test", log.database().service(), new ClientSettings(Map.of()), new SimpleMeterRegistry());
        subscriptions.add(projection, log.log(), log.signal());
        BackgroundTask following = subscriptions.task();
        following.start();
        for (int i = 0; i < 50; i++) {
            log.append("one", null);
            assertThat(reads.await(projection, Duration.ofSeconds(30))).isTrue();
            assertThat(projection.last)
                    .hasValueGreaterThanOrEqualTo(log.log().head().position());
        }
        following.stop();
        following.awaitEnd(Duration.ofSeconds(20));
    }

    @Test
    void streams_of_one_type_are_waited_for_alone() {
        Subscriptions subscriptions = new Subscriptions(
                "test", log.database().service(), new ClientSettings(Map.of()), new SimpleMeterRegistry());
        subscriptions.add(projection, log.log(), log.signal());
        BackgroundTask following = subscriptions.task();
        following.start();
        log.append("one", null);
        assertThat(reads.await(projection, "sample", Duration.ofSeconds(30))).isTrue();
        assertThat(projection.last).hasValue(log.log().head().position());
        following.stop();
        following.awaitEnd(Duration.ofSeconds(20));

        log.append("two", null);
        assertThat(reads.await(projection, "another", Duration.ZERO)).isTrue();
        assertThat(reads.await(projection, "sample", Duration.ofMillis(50))).isFalse();
    }

    @Test
    void an_empty_log_needs_no_waiting() {
        assertThat(reads.await(projection, Duration.ZERO)).isTrue();
    }

    @Test
    void a_projection_that_does_not_follow_is_not_waited_for_longer_than_said() {
        log.append("one", null);
        long began = System.nanoTime();
        assertThat(reads.await(projection, Duration.ofMillis(50))).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void what_a_projection_set_aside_is_told() {
        Subscriptions subscriptions = new Subscriptions(
                "test", log.database().service(), new ClientSettings(Map.of()), new SimpleMeterRegistry());
        subscriptions.add(projection, log.log(), log.signal());
        BackgroundTask following = subscriptions.task();
        following.start();
        log.append("one", null);
        assertThat(reads.await(projection, Duration.ofSeconds(30))).isTrue();
        assertThat(reads.hasSetAside(projection)).isFalse();

        projection.fails = true;
        log.append("two", null);
        assertThat(reads.await(projection, Duration.ofSeconds(30))).isTrue();
        assertThat(reads.hasSetAside(projection)).isTrue();
        following.stop();
        following.awaitEnd(Duration.ofSeconds(20));
    }

    private static final class LastSeen implements LogProjection {
        private final AtomicLong last = new AtomicLong();
        private volatile boolean fails;

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
            if (fails) {
                throw new IllegalStateException("as the test wants");
            }
            last.set(events.getLast().position());
        }
    }
}
