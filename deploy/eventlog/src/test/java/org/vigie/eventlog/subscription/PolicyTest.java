package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.eventlog.fixture.TopicPublisher;
import org.vigie.eventlog.running.BackgroundTask;

class PolicyTest {
    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final TopicPublisher topic = fixture.topic();
    private final Map<UUID, List<Long>> done = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void reacts_to_each_stream_in_order() {
        fixture.start(policy(event -> {}));
        topic.publishMany(100, 10);
        await().atMost(SubscriptionFixture.SOON).until(() -> count() == 100);
        assertThat(done.values())
                .allSatisfy(positions -> assertThat(positions).isSorted().doesNotHaveDuplicates());
        fixture.awaitSql("SELECT max(position) FROM subscription_position", 100);
    }

    @Test
    void what_fails_for_a_while_is_tried_again_and_holds_no_other_stream_up() {
        AtomicInteger attempts = new AtomicInteger();
        UUID slow = LogFixture.stream("slow");
        topic.publish("slow", "Counted");
        topic.publish("slow", "Counted");
        topic.publish("quick", "Counted");
        fixture.start(policy(event -> {
            if (event.streamId().equals(slow) && attempts.getAndIncrement() < 7) {
                throw new LogUnavailableException("away", java.time.Duration.ZERO, null);
            }
        }));
        await().atMost(SubscriptionFixture.SOON).until(() -> done.containsKey(LogFixture.stream("quick")));
        await().atMost(SubscriptionFixture.SOON).until(() -> count() == 3);
        assertThat(done.get(slow)).containsExactly(1L, 2L);
    }

    @Test
    void what_cannot_be_done_now_waits_alone_in_order_and_outlives_its_instance() {
        AtomicBoolean away = new AtomicBoolean(true);
        Policy policy = policy(event -> {
            if (event.streamId().equals(LogFixture.stream("away")) && away.get()) {
                throw new LogUnavailableException("away", java.time.Duration.ZERO, null);
            }
        });
        BackgroundTask first = fixture.start(policy);
        topic.publish("away", "Counted");
        topic.publish("here", "Counted");
        await().atMost(SubscriptionFixture.SOON).until(() -> count() == 1);
        topic.publish("here", "Counted");
        topic.publish("away", "Counted");
        await().atMost(SubscriptionFixture.SOON).until(() -> count() == 2);
        fixture.awaitSql("SELECT sum(reached) FROM subscription_position", 4);
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.retried.events") == 2);
        assertThat(fixture.gauge("eventlog.retried.seconds")).isPositive();
        assertThat(fixture.gauge("eventlog.parked.events")).isZero();

        fixture.stop(first);
        away.set(false);
        fixture.start(policy);
        await().atMost(SubscriptionFixture.SOON).until(() -> count() == 4);
        assertThat(done.get(LogFixture.stream("away"))).containsExactly(1L, 4L);
        fixture.awaitSql("SELECT count(*) FROM parked_event", 0);
    }

    /** Nor does anybody wait who is not to blame: more streams than operators are asked to look at wait by themselves. */
    @Test
    void any_number_of_streams_waits_for_what_is_away() {
        AtomicBoolean away = new AtomicBoolean(true);
        fixture.start(policy(event -> {
            if (away.get()) {
                throw new LogUnavailableException("away", java.time.Duration.ZERO, null);
            }
        }));
        topic.publishMany(150, 150);
        fixture.awaitSql("SELECT count(*) FROM parked_event", 150);
        away.set(false);
        await().atMost(SubscriptionFixture.SOON).until(() -> count() == 150);
        fixture.awaitSql("SELECT status FROM subscription", "RUNNING");
    }

    /** What its own event turns out to be to blame for, after something else was away, waits for an operator. */
    @Test
    void what_is_tried_again_and_fails_each_time_waits_for_an_operator() {
        AtomicBoolean away = new AtomicBoolean(true);
        fixture.start(policy(event -> {
            if (event.streamId().equals(LogFixture.stream("bad")) && event.streamVersion() == 1) {
                throw away.get()
                        ? new LogUnavailableException("away", java.time.Duration.ZERO, null)
                        : new IllegalArgumentException("no");
            }
        }));
        topic.publish("bad", "Counted");
        topic.publish("bad", "Counted");
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.retried.events") == 2);
        away.set(false);
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.parked.events") == 2);
        assertThat(count()).isZero();
        assertThat(fixture.gauge("eventlog.retried.events")).isZero();
    }

    @Test
    void what_fails_each_time_is_set_aside_with_what_follows_in_its_stream() {
        topic.publish("bad", "Counted");
        topic.publish("good", "Counted");
        topic.publish("bad", "Counted");
        fixture.start(policy(event -> {
            if (event.position() == 1) {
                throw new IllegalArgumentException("no");
            }
        }));
        fixture.awaitSql("SELECT string_agg(position::text, ',' ORDER BY position) FROM parked_event", "1,3");
        topic.publish("bad", "Counted");
        topic.publish("good", "Counted");
        fixture.awaitSql("SELECT string_agg(position::text, ',' ORDER BY position) FROM parked_event", "1,3,4");
        await().atMost(SubscriptionFixture.SOON).until(() -> count() == 2);
        await().atMost(SubscriptionFixture.SOON).until(() -> fixture.gauge("eventlog.parked.events") == 3);
    }

    @Test
    void goes_on_where_it_was_after_a_restart() {
        BackgroundTask first = fixture.start(policy(event -> {}));
        topic.publishMany(10, 3);
        fixture.awaitSql("SELECT sum(reached) FROM subscription_position", 10);
        fixture.stop(first);
        done.clear();
        topic.publishMany(10, 3);
        fixture.start(policy(event -> {}));
        await().atMost(SubscriptionFixture.SOON).until(() -> count() == 10);
        assertThat(done.values()).allSatisfy(positions -> assertThat(positions).allMatch(position -> position > 10));
    }

    @Test
    void stops_loudly_at_a_type_that_it_neither_handles_nor_ignores() {
        topic.publish("one", "Counted");
        topic.publish("one", "Unheard");
        fixture.start(policy(event -> {}));
        fixture.awaitSql("SELECT status FROM subscription", "STOPPED");
        assertThat(count()).isEqualTo(1);
    }

    private int count() {
        return done.values().stream().mapToInt(List::size).sum();
    }

    private Policy policy(Consumer<ReceivedEvent> reaction) {
        return new Policy() {
            @Override
            public String name() {
                return "when-counted-then-note";
            }

            @Override
            public Set<String> topics() {
                return Set.of(topic.topic());
            }

            @Override
            public Set<String> handles() {
                return Set.of(topic.type("Counted"));
            }

            @Override
            public Set<String> ignores() {
                return Set.of();
            }

            @Override
            public void react(ReceivedEvent event) {
                reaction.accept(event);
                done.computeIfAbsent(event.streamId(), stream -> new CopyOnWriteArrayList<>())
                        .add(event.position());
            }
        };
    }
}
