package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.eventlog.fixture.TopicPublisher;
import org.vigie.eventlog.running.BackgroundTask;

class ProjectionTest {
    private static final String COUNT = "SELECT count(*) FROM seen";

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final TopicPublisher topic = fixture.topic();
    private final SeenProjection projection = new SeenProjection(topic, events -> {});

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void takes_in_what_was_published_before_and_after_it_started() {
        topic.publishMany(30, 5);
        fixture.start(projection);
        fixture.awaitSql(COUNT, 30);
        topic.publishMany(30, 5);
        fixture.awaitSql(COUNT, 60);
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.subscription.lag.events") == 0);
        assertThat(fixture.gauge("eventlog.subscription.lag.seconds")).isZero();
    }

    @Test
    void tells_how_far_it_is_behind() {
        CountDownLatch mayGoOn = new CountDownLatch(1);
        topic.publishMany(30, 5);
        fixture.start(new SeenProjection(topic, events -> SubscriptionFixture.pass(mayGoOn)));
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.subscription.lag.events") == 30);
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.subscription.lag.seconds") > 0);
        mayGoOn.countDown();
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.subscription.lag.events") == 0);
        fixture.awaitSql(COUNT, 30);
    }

    @Test
    void has_one_effect_of_what_is_sent_twice() {
        fixture.start(projection);
        topic.publish("one", "Counted");
        topic.publish("one", "Counted");
        topic.publishAt(1, "one", 1, "Counted");
        topic.publishAt(2, "one", 2, "Counted");
        topic.publish("one", "Counted");
        topic.publishAt(2, "one", 2, "Counted");
        fixture.awaitSql("SELECT string_agg(position::text, ',' ORDER BY number) FROM seen", "1,2,3");
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.subscription.lag.events") == 0);
    }

    @Test
    void goes_on_where_it_was_after_a_restart() {
        BackgroundTask first = fixture.start(projection);
        topic.publishMany(20, 5);
        fixture.awaitSql(COUNT, 20);
        fixture.stop(first);
        topic.publishMany(20, 5);
        fixture.start(projection);
        fixture.awaitSql(COUNT, 40);
    }

    @Test
    void a_connection_that_dies_before_the_commit_leaves_nothing_and_is_tried_again() {
        AtomicInteger deaths = new AtomicInteger();
        fixture.start(new SeenProjection(topic, events -> {
            if (deaths.getAndIncrement() < 2) {
                fixture.database().cutConnections();
            }
        }));
        topic.publishMany(20, 5);
        fixture.awaitSql(COUNT, 20);
        assertThat(deaths).hasValueGreaterThan(2);
        assertThat(fixture.database().asSuperuser("SELECT count(*) FROM parked_event"))
                .isEqualTo("0");
    }

    @Test
    void sets_an_event_aside_that_fails_each_time_with_what_follows_in_its_stream_alone() {
        fixture.start(new SeenProjection(topic, events -> {
            if (events.stream().anyMatch(event -> event.position() == 2)) {
                throw new IllegalStateException("the birth date of somebody");
            }
        }));
        topic.publish("good", "Counted");
        topic.publish("bad", "Counted");
        topic.publish("bad", "Counted");
        topic.publish("good", "Counted");
        fixture.awaitSql("SELECT string_agg(position::text, ',' ORDER BY position) FROM seen", "1,4");
        fixture.awaitSql("SELECT string_agg(position::text, ',' ORDER BY position) FROM parked_event", "2,3");
        topic.publish("bad", "Counted");
        topic.publish("good", "Counted");
        fixture.awaitSql("SELECT string_agg(position::text, ',' ORDER BY position) FROM seen", "1,4,6");
        fixture.awaitSql("SELECT string_agg(position::text, ',' ORDER BY position) FROM parked_event", "2,3,5");
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.parked.events") == 3);
        assertThat(fixture.database().asSuperuser("SELECT string_agg(reason, ' ') FROM parked_event"))
                .contains("IllegalStateException")
                .doesNotContain("birth");
    }

    @Test
    void stops_loudly_at_a_type_that_it_neither_handles_nor_ignores() {
        topic.publish("one", "Counted");
        topic.publish("one", "Ignored");
        topic.publish("one", "Unheard");
        topic.publish("one", "Counted");
        fixture.start(projection);
        fixture.awaitSql("SELECT status FROM subscription", "STOPPED");
        assertThat(fixture.database().asSuperuser("SELECT reason FROM subscription"))
                .contains(topic.type("Unheard"));
        assertThat(fixture.database().asSuperuser(COUNT)).isEqualTo("1");
        assertThat(fixture.database().asSuperuser("SELECT max(position) FROM subscription_position"))
                .isEqualTo("2");
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.subscription.stopped") == 1);
    }

    @Test
    void stops_loudly_when_somebody_changes_how_long_its_topic_keeps_events() {
        fixture.start(projection);
        topic.publishMany(20, 5);
        fixture.awaitSql(COUNT, 20);
        fixture.alterTopic("retention.ms", "604800000");
        fixture.awaitSql("SELECT status FROM subscription", "STOPPED");
        assertThat(fixture.database().asSuperuser("SELECT reason FROM subscription"))
                .contains(topic.topic() + " has retention.ms=604800000 instead of -1");
    }

    @Test
    void stops_loudly_when_the_broker_deletes_what_it_has_not_read_yet() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch deleted = new CountDownLatch(1);
        fixture.start(new SeenProjection(topic, _ -> {
            entered.countDown();
            SubscriptionFixture.pass(deleted);
        }));
        topic.publish("one", "Counted");
        SubscriptionFixture.pass(entered);
        for (int i = 0; i < 6; i++) { // of which the consumer may have asked for the first before
            topic.publish("one", "Counted");
        }
        fixture.deleteRecords(6);
        deleted.countDown();
        fixture.awaitSql("SELECT status FROM subscription", "STOPPED");
        assertThat(fixture.database().asSuperuser("SELECT reason FROM subscription"))
                .contains("begins at offset 6");
        assertThat(fixture.database().asSuperuser("SELECT count(*) FROM seen WHERE position > 2"))
                .isEqualTo("0");
    }

    @Test
    void stops_loudly_when_so_many_streams_fail_that_the_fault_is_not_theirs() {
        fixture.start(projection);
        topic.publish("one", "Counted");
        fixture.awaitSql(COUNT, 1);
        fixture.database().asSuperuser("""
                INSERT INTO parked_event
                SELECT 'seen', 1, 't', 0, gen_random_uuid(), 1, 1, gen_random_uuid(), 't', gen_random_uuid(), 1, now(),
                       gen_random_uuid(), '', 'r' FROM generate_series(1, 101)""");
        topic.publish("one", "Counted");
        fixture.awaitSql("SELECT status FROM subscription", "STOPPED");
        assertThat(fixture.database().asSuperuser(COUNT)).isEqualTo("1");
    }

    @Test
    void two_instances_share_the_partitions_and_one_takes_over_from_the_other() {
        BackgroundTask first = fixture.start(projection);
        topic.publishMany(40, 20);
        fixture.awaitSql(COUNT, 40);
        fixture.start(projection);
        topic.publishMany(40, 20);
        fixture.awaitSql(COUNT, 80);
        topic.publishMany(20, 20);
        fixture.stop(first);
        topic.publishMany(20, 20);
        fixture.awaitSql(COUNT, 120);
        assertThat(fixture.database().asSuperuser("SELECT count(*) FROM parked_event"))
                .isEqualTo("0");
    }

    @Test
    void begins_anew_when_its_database_was_emptied() {
        fixture.start(projection);
        topic.publishMany(20, 5);
        fixture.awaitSql(COUNT, 20);
        fixture.database().asSuperuser("TRUNCATE seen, subscription_position");
        topic.publish("one", "Counted");
        fixture.awaitSql(COUNT, 21);
    }

    @Test
    void reads_a_partition_again_when_the_event_it_stopped_at_is_no_longer_there() {
        BackgroundTask first = fixture.start(projection);
        for (int i = 0; i < 3; i++) {
            topic.publish("one", "Counted");
        }
        fixture.awaitSql(COUNT, 3);
        fixture.stop(first);
        fixture.database()
                .asSuperuser("UPDATE subscription_position SET \"offset\" = \"offset\" - 2 WHERE position > 0");
        topic.publish("one", "Counted");
        fixture.start(projection);
        fixture.awaitSql("SELECT string_agg(position::text, ',' ORDER BY number) FROM seen", "1,2,3,4");
    }

    @Test
    void stops_loudly_when_the_first_events_of_a_topic_are_deleted() {
        topic.publishMany(30, 1);
        fixture.deleteRecords(10);
        fixture.start(projection);
        fixture.awaitSql("SELECT status FROM subscription", "STOPPED");
        assertThat(fixture.database().asSuperuser("SELECT reason FROM subscription"))
                .contains(topic.topic(), "begins at offset", "retention");
        assertThat(fixture.database().asSuperuser(COUNT)).isEqualTo("0");
    }

    @Test
    void stops_loudly_when_events_were_deleted_before_it_took_them_in() {
        BackgroundTask first = fixture.start(projection);
        topic.publishMany(10, 1);
        fixture.awaitSql(COUNT, 10);
        fixture.stop(first);
        topic.publishMany(20, 1);
        fixture.deleteRecords(25);
        fixture.start(projection);
        fixture.awaitSql("SELECT status FROM subscription", "STOPPED");
        assertThat(fixture.database().asSuperuser(COUNT)).isEqualTo("10");
    }

    @Test
    void goes_on_when_nothing_was_deleted_but_what_it_has_taken_in() {
        BackgroundTask first = fixture.start(projection);
        topic.publishMany(10, 1);
        fixture.awaitSql(COUNT, 10);
        fixture.stop(first);
        fixture.deleteRecords(5);
        topic.publishMany(10, 1);
        fixture.start(projection);
        fixture.awaitSql(COUNT, 20);
    }

    @Test
    void committed_offsets_that_lie_are_not_believed() {
        topic.publishMany(30, 5);
        fixture.commit(2);
        BackgroundTask first = fixture.start(projection);
        fixture.awaitSql(COUNT, 30);
        fixture.stop(first);
        fixture.commit(0);
        topic.publishMany(30, 5);
        fixture.start(projection);
        fixture.awaitSql(COUNT, 60);
        assertThat(fixture.database().asSuperuser("SELECT count(*) FROM parked_event"))
                .isEqualTo("0");
    }

    @Test
    void an_instance_that_comes_late_with_the_same_events_writes_nothing() {
        AtomicInteger calls = new AtomicInteger();
        fixture.start(new SeenProjection(topic, events -> {
            if (calls.getAndIncrement() == 0) {
                takeInElsewhere();
            }
        }));
        topic.publish("one", "Counted");
        fixture.awaitSql("SELECT max(position) FROM subscription_position", 1);
        await().during(Duration.ofMillis(300))
                .atMost(SubscriptionFixture.SOON)
                .until(() -> fixture.database().asSuperuser(COUNT), "0"::equals);
    }

    /** What another instance has done by the time that this one wakes up: its transaction was ended by the server. */
    private void takeInElsewhere() {
        fixture.database().cutConnections();
        fixture.database().asSuperuser("""
                UPDATE subscription_position SET position = 1, "offset" = 0
                 WHERE epoch IS NULL""");
        assertThat(LogFixture.stream("one")).isNotNull();
    }
}
