package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.fixture.TopicPublisher;
import org.vigie.eventlog.running.BackgroundTask;

class RebuildTest {
    private static final String BY_VERSION =
            "SELECT string_agg(version || ':' || n, ' ' ORDER BY version) FROM (SELECT version, count(*) AS n FROM seen GROUP BY 1)";
    private static final String BUILDS =
            "SELECT string_agg(version || '.' || build || ' ' || status, ', ' ORDER BY version, build) FROM subscription";
    private static final String SCHEMAS =
            "SELECT string_agg(nspname, ' ' ORDER BY nspname) FROM pg_namespace WHERE nspname LIKE 'seen%'";

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final TopicPublisher topic = fixture.topic();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_new_version_takes_the_place_of_the_former_which_answers_until_then() {
        BackgroundTask former = fixture.start(new SeenProjection(topic, events -> {}));
        topic.publishMany(30, 5);
        fixture.awaitSql(BY_VERSION, "1:30");

        CountDownLatch mayGoOn = new CountDownLatch(1);
        fixture.start(new SeenProjection(topic, 2, events -> SubscriptionFixture.pass(mayGoOn)));
        fixture.awaitSql(BUILDS, "1.1 RUNNING, 2.1 REBUILDING");
        topic.publishMany(10, 5);
        fixture.awaitSql(BY_VERSION, "1:40");

        mayGoOn.countDown();
        fixture.awaitSql(BY_VERSION, "2:40");
        assertThat(sql(BUILDS)).isEqualTo("2.1 RUNNING");
        assertThat(sql(SCHEMAS)).isEqualTo("seen");
        topic.publishMany(10, 5);
        fixture.awaitSql(BY_VERSION, "2:50");
        fixture.stop(former);
        assertThat(sql("SELECT count(DISTINCT version) FROM subscription_position"))
                .isEqualTo("1");
    }

    @Test
    void a_readers_transaction_sees_the_former_rows_until_its_end() throws SQLException {
        BackgroundTask former = fixture.start(new SeenProjection(topic, events -> {}));
        topic.publishMany(30, 5);
        fixture.awaitSql(BY_VERSION, "1:30");
        fixture.stop(former);
        try (Connection reader = fixture.database().service().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            assertThat(first(statement, BY_VERSION)).isEqualTo("1:30");
            fixture.start(new SeenProjection(topic, 2, events -> {}));
            fixture.awaitSql("SELECT count(*) FROM seen_v2.seen", 30);
            assertThat(first(statement, BY_VERSION)).isEqualTo("1:30");
            assertThat(sql(BUILDS)).isEqualTo("1.1 RUNNING, 2.1 REBUILDING");
            reader.commit();
            fixture.awaitSql(BY_VERSION, "2:30");
            assertThat(first(statement, BY_VERSION)).isEqualTo("2:30");
            reader.commit();
        }
    }

    @Test
    void goes_on_where_it_was_when_it_was_broken_off() {
        BackgroundTask former = fixture.start(new SeenProjection(topic, events -> {}));
        topic.publishMany(30, 12);
        fixture.awaitSql(BY_VERSION, "1:30");
        fixture.stop(former);

        Semaphore batches = new Semaphore(0);
        BackgroundTask first = fixture.start(new SeenProjection(topic, 2, events -> acquire(batches)));
        fixture.awaitSql(BUILDS, "1.1 RUNNING, 2.1 REBUILDING");
        fixture.stop(first);
        fixture.start(new SeenProjection(topic, 2, events -> {}));
        fixture.awaitSql(BY_VERSION, "2:30");
    }

    @Test
    void two_instances_share_it() {
        BackgroundTask former = fixture.start(new SeenProjection(topic, events -> {}));
        topic.publishMany(100, 20);
        fixture.awaitSql(BY_VERSION, "1:100");
        fixture.stop(former);
        fixture.start(new SeenProjection(topic, 2, events -> {}));
        fixture.start(new SeenProjection(topic, 2, events -> {}));
        fixture.awaitSql(BY_VERSION, "2:100");
        topic.publishMany(100, 20);
        fixture.awaitSql(BY_VERSION, "2:200");
    }

    @Test
    void an_older_version_than_the_live_one_is_left_alone() {
        BackgroundTask newer = fixture.start(new SeenProjection(topic, 2, events -> {}));
        topic.publishMany(10, 5);
        fixture.awaitSql(BY_VERSION, "2:10");
        fixture.stop(newer);
        fixture.start(new SeenProjection(topic, 1, events -> {}));
        topic.publishMany(10, 5);
        await().during(Duration.ofMillis(500))
                .atMost(SubscriptionFixture.SOON)
                .until(() ->
                        sql(BUILDS).equals("2.1 RUNNING") && sql(BY_VERSION).equals("2:10"));
        fixture.start(new SeenProjection(topic, 2, events -> {}));
        fixture.awaitSql(BY_VERSION, "2:20");
    }

    @Test
    void what_a_restored_log_tells_takes_the_place_of_what_the_former_told() {
        fixture.start(new SeenProjection(topic, events -> {}));
        topic.publishMany(30, 5);
        fixture.awaitSql(BY_VERSION, "1:30");
        topic.beginEpoch();
        topic.publishMany(20, 5);
        fixture.awaitSql(BY_VERSION, "1:20");
        fixture.awaitSql(BUILDS, "1.2 RUNNING");
        topic.publishMany(5, 5);
        fixture.awaitSql(BY_VERSION, "1:25");
    }

    /** Kafka and the database fail over together to an earlier state, so the relay sees nothing wrong: the end of the topic is the log's. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stops_where_its_topic_holds_another_history_and_is_filled_anew_in_the_next_epoch(boolean samePosition)
            throws SQLException {
        BackgroundTask first = fixture.start(new SeenProjection(topic, events -> {}));
        for (int i = 0; i < 3; i++) {
            topic.publish("one", "Counted");
        }
        fixture.awaitSql(BY_VERSION, "1:3");
        fixture.stop(first);
        fixture.loseTopic();
        topic.publishAt(1, "one", 1, "Counted");
        topic.publishAt(2, "one", 2, "Counted");
        topic.divergeAfter(2);
        if (!samePosition) {
            topic.publish("two", "Ignored");
        }
        topic.publish("one", "Counted");

        fixture.start(new SeenProjection(topic, events -> {}));
        fixture.awaitSql(BUILDS, "1.1 STOPPED");
        assertThat(sql("SELECT reason FROM subscription"))
                .contains(topic.topic(), "the event at position 3", "deploy/log new-epoch");

        topic.beginEpoch();
        topic.publish("one", "Counted");
        topic.publish("one", "Counted");
        assertThat(fixture.operations().resume("seen", new OperatorAct.By("operator", "mended")))
                .isEqualTo(new ActResult.Done(0));
        fixture.awaitSql(BUILDS, "1.2 RUNNING");
        fixture.awaitSql(BY_VERSION, "1:2");
    }

    @Test
    void fills_its_tables_anew_when_they_were_dropped() {
        fixture.start(new SeenProjection(topic, events -> {}));
        topic.publishMany(30, 5);
        fixture.awaitSql(BY_VERSION, "1:30");
        sql("DROP SCHEMA seen CASCADE");
        topic.publish("one", "Counted");
        await().atMost(SubscriptionFixture.SOON).ignoreExceptions().until(() -> sql(BY_VERSION), "1:31"::equals);
        assertThat(sql("SELECT count(*) FROM parked_event")).isEqualTo("0");
    }

    @Test
    void fills_its_tables_anew_when_what_it_knew_of_them_is_gone() {
        BackgroundTask first = fixture.start(new SeenProjection(topic, events -> {}));
        topic.publishMany(30, 5);
        fixture.awaitSql(BY_VERSION, "1:30");
        fixture.stop(first);
        sql("TRUNCATE subscription_position");
        fixture.start(new SeenProjection(topic, events -> {}));
        topic.publish("one", "Counted");
        fixture.awaitSql(BY_VERSION, "1:31");
    }

    @Test
    void shows_how_far_it_is() {
        BackgroundTask former = fixture.start(new SeenProjection(topic, events -> {}));
        topic.publishMany(30, 5);
        fixture.awaitSql(BY_VERSION, "1:30");
        fixture.stop(former);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        fixture.restartMeters();
        fixture.start(new SeenProjection(topic, 2, events -> SubscriptionFixture.pass(mayGoOn)));
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.rebuild.waiting.events") == 30);
        assertThat(fixture.gauge("eventlog.rebuild.ratio")).isZero();
        mayGoOn.countDown();
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.rebuild.ratio") == 1);
        fixture.awaitSql(BY_VERSION, "2:30");
    }

    private String sql(String sql) {
        return fixture.database().asSuperuser(sql);
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void acquire(Semaphore semaphore) {
        try {
            semaphore.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
