package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.BackgroundTask;

class LogProjectionTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String COUNT = "SELECT count(*) FROM seen";

    private final LogFixture log = new LogFixture();
    private final Subscriptions subscriptions = new Subscriptions(
            "test", log.database().service(), new ClientSettings(Map.of()), new SimpleMeterRegistry());
    private final AtomicInteger failures = new AtomicInteger();
    private final List<BackgroundTask> tasks = new ArrayList<>();

    @BeforeEach
    void createView() {
        log.database().asSuperuser("""
                CREATE TABLE seen (number bigserial, position bigint PRIMARY KEY);
                GRANT ALL ON seen, seen_number_seq TO PUBLIC""");
    }

    @AfterEach
    void close() {
        tasks.forEach(BackgroundTask::stop);
        tasks.forEach(task -> task.awaitEnd(Duration.ofSeconds(20)));
        log.close();
    }

    @Test
    void follows_the_log_without_a_broker() {
        log.appendMany(30, 5);
        start();
        awaitSeen(30);
        log.append("one", null);
        awaitSeen(31);
        await().atMost(SOON).until(() -> subscriptions.states().getFirst().lagEvents() == 0);
    }

    @Test
    void two_instances_share_it() {
        start();
        start();
        log.appendMany(300, 3);
        awaitSeen(300);
        assertThat(log.database().asSuperuser("SELECT bool_and(number >= position) FROM seen"))
                .isEqualTo("t");
    }

    @Test
    void a_failure_before_the_commit_leaves_nothing_and_is_tried_again() {
        failures.set(3);
        start();
        log.appendMany(10, 2);
        awaitSeen(10);
        assertThat(failures).hasValueLessThanOrEqualTo(0);
    }

    @Test
    void begins_anew_when_its_table_was_emptied() {
        start();
        log.appendMany(10, 2);
        awaitSeen(10);
        log.database().asSuperuser("TRUNCATE seen, subscription_position");
        log.append("one", null);
        awaitSeen(11);
    }

    private void awaitSeen(int count) {
        await().atMost(SOON).until(() -> log.database().asSuperuser(COUNT), Integer.toString(count)::equals);
    }

    private void start() {
        BackgroundTask task = subscriptions.task(new Seen(), log.log(), log.signal());
        tasks.add(task);
        task.start();
    }

    private final class Seen implements LogProjection {
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
            try (PreparedStatement insert = transaction.prepareStatement("INSERT INTO seen (position) VALUES (?)")) {
                for (StoredEvent event : events) {
                    insert.setLong(1, event.position());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
        }
    }
}
