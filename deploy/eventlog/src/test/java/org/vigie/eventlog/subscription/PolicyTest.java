package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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
