package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.BackgroundTask;

class LogProjectionTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String COUNT = "SELECT count(*) FROM seen";

    private final LogFixture log = new LogFixture();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<BackgroundTask> tasks = new ArrayList<>();

    private final List<String> commits = new CopyOnWriteArrayList<>();
    private final List<Seen> instances = new ArrayList<>();

    @AfterEach
    void close() {
        stopAll();
        log.close();
    }

    private void stopAll() {
        tasks.forEach(BackgroundTask::stop);
        tasks.forEach(task -> task.awaitEnd(Duration.ofSeconds(20)));
    }

    @Test
    void follows_the_log_without_a_broker() {
        log.appendMany(30, 5);
        Subscriptions subscriptions = start();
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

    @Test
    void its_commits_do_not_wait_for_the_disk_unless_they_set_events_aside() {
        log.database()
                .asSuperuser("ALTER ROLE %s SET synchronous_commit = on"
                        .formatted(log.database().address().user()));
        start();
        log.append("one", null);
        awaitSeen(1);
        assertThat(commits).containsExactly("off");

        failures.set(Integer.MAX_VALUE);
        log.append("bad", null);
        awaitSql("SELECT count(*) FROM parked_event", "1");
        stopAll();
        failures.set(0);
        commits.clear();
        log.append("bad", null);
        log.append("good", null);
        start();
        awaitSql("SELECT count(*) FROM parked_event", "2");
        awaitSeen(2);
        assertThat(commits).containsExactly("on");
    }

    @Test
    void says_so_once_its_rows_can_be_seen_on_every_instance_and_after_a_switch() {
        start();
        start();
        log.appendMany(10, 2);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(instances).allMatch(seen -> seen.whenSaidSo.contains("10")));
        start(2);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(instances.getLast().whenSaidSo).contains("10"));
    }

    @Test
    void makes_again_what_a_crash_of_the_database_took_of_it_though_nothing_happens() {
        start();
        log.appendMany(10, 2);
        awaitSeen(10);
        log.database()
                .asSuperuser("UPDATE subscription_position SET position = 7; DELETE FROM seen WHERE position > 7");
        awaitSeen(10);
    }

    @Test
    void a_new_version_takes_the_place_of_the_former_with_what_events_do_not_tell() {
        start();
        log.appendMany(30, 5);
        awaitSeen(30);
        log.database().asSuperuser("UPDATE seen SET stream = gen_random_uuid() WHERE position = 7");
        start(2);
        awaitSql("SELECT count(*) FILTER (WHERE version = 2) FROM seen", "30");
        assertThat(log.database().asSuperuser("SELECT position FROM seen WHERE stream IS NOT NULL"))
                .isEqualTo("7");
        log.appendMany(5, 5);
        awaitSql("SELECT count(*) FILTER (WHERE version = 2) FROM seen", "35");
        assertThat(log.database()
                        .asSuperuser("SELECT string_agg(nspname, ' ') FROM pg_namespace WHERE nspname LIKE 'seen%'"))
                .isEqualTo("seen");
    }

    private void awaitSql(String sql, String expected) {
        await().atMost(SOON).until(() -> log.database().asSuperuser(sql), expected::equals);
    }

    private void awaitSeen(int count) {
        awaitSql(COUNT, Integer.toString(count));
    }

    private Subscriptions start() {
        return start(1);
    }

    private Subscriptions start(int version) {
        Subscriptions subscriptions = new Subscriptions(
                "test",
                log.database().service(),
                new ClientSettings(Map.of()),
                new SimpleMeterRegistry(),
                SubscriptionFixture.LOOK,
                SubscriptionFixture.RETRIES);
        instances.add(new Seen(version));
        subscriptions.add(instances.getLast(), log.log(), log.signal());
        BackgroundTask task = subscriptions.task();
        tasks.add(task);
        task.start();
        return subscriptions;
    }

    private final class Seen implements LogProjection {
        private final int version;
        /** How many of its rows others saw each time. */
        private final List<String> whenSaidSo = new CopyOnWriteArrayList<>();

        private Seen(int version) {
            this.version = version;
        }

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
            try (PreparedStatement insert =
                    transaction.prepareStatement("INSERT INTO seen (position, version) VALUES (?, ?)")) {
                for (StoredEvent event : events) {
                    insert.setLong(1, event.position());
                    insert.setInt(2, version);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            commits.add(synchronousCommit(transaction));
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
        }

        @Override
        public void committed() {
            whenSaidSo.add(log.database().asSuperuser("SELECT count(*) FROM seen WHERE version = " + version));
        }

        private String synchronousCommit(Connection transaction) throws SQLException {
            try (Statement statement = transaction.createStatement();
                    ResultSet row = statement.executeQuery("SHOW synchronous_commit")) {
                row.next();
                return row.getString(1);
            }
        }

        @Override
        public void takeOver(Connection transaction, String formerSchema) throws SQLException {
            try (Statement statement = transaction.createStatement()) {
                statement.execute("UPDATE seen SET stream = former.stream FROM " + formerSchema
                        + ".seen AS former WHERE former.position = seen.position");
            }
        }
    }
}
