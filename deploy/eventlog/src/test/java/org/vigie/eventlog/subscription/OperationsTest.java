package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.fixture.TopicPublisher;
import org.vigie.eventlog.running.BackgroundTask;

class OperationsTest {
    private static final OperatorAct.By OPERATOR = new OperatorAct.By("operator", "mended");
    private static final String SEEN = "SELECT string_agg(position::text, ',' ORDER BY number) FROM seen";
    private static final String PARKED = "SELECT string_agg(position::text, ',' ORDER BY position) FROM parked_event";
    private static final String STATUS =
            "SELECT string_agg(build || ' ' || status, ', ' ORDER BY build) FROM subscription";

    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final TopicPublisher topic = fixture.topic();
    private final Set<Long> poison = ConcurrentHashMap.newKeySet();
    private final SeenProjection projection = new SeenProjection(topic, events -> {
        if (events.stream().anyMatch(event -> poison.contains(event.position()))) {
            throw new IllegalStateException("no");
        }
    });

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void what_was_set_aside_is_taken_in_in_order_and_the_stream_goes_on() throws SQLException {
        poison.add(1L);
        publish("bad", "good", "bad");
        fixture.start(projection);
        fixture.awaitSql(PARKED, "1,3");
        assertThat(fixture.operations().retry("seen", event("bad", 1), OPERATOR))
                .isInstanceOf(ActResult.FailedAgain.class);
        fixture.awaitSql(PARKED, "1,3");

        poison.clear();
        assertThat(fixture.operations().retry("seen", event("bad", 2), OPERATOR))
                .isEqualTo(new ActResult.Done(2));
        publish("bad");
        fixture.awaitSql(SEEN, "2,1,3,4");
        assertThat(fixture.operations().retry("seen", event("bad", 1), OPERATOR))
                .isEqualTo(new ActResult.Unknown("parked event"));
    }

    @Test
    void what_is_skipped_is_left_out_and_what_follows_waits_to_be_retried() throws SQLException {
        poison.add(1L);
        publish("bad", "bad");
        fixture.start(projection);
        fixture.awaitSql(PARKED, "1,2");
        assertThat(fixture.operations().skip("seen", event("bad", 1), OPERATOR)).isEqualTo(new ActResult.Done(1));
        publish("bad");
        fixture.awaitSql(PARKED, "2,3");
        assertThat(fixture.operations().retry("seen", event("bad", 2), OPERATOR))
                .isEqualTo(new ActResult.Done(2));
        fixture.awaitSql(SEEN, "2,3");
        assertThat(fixture.operations().acts(Long.MAX_VALUE, 10))
                .extracting(OperatorAct::act)
                .containsExactly("RETRY", "SKIP");
    }

    @Test
    void a_policy_reacts_after_all() throws SQLException {
        Reactions reactions = new Reactions(topic, poison);
        poison.add(1L);
        publish("bad", "good", "bad");
        fixture.start(reactions);
        fixture.awaitSql(PARKED, "1,3");
        poison.clear();
        assertThat(fixture.operations().retry(reactions.name(), event("bad", 1), OPERATOR))
                .isEqualTo(new ActResult.Done(2));
        assertThat(reactions.positions).containsExactly(2L, 1L, 3L);
        assertThat(fixture.operations().rebuild(reactions.name(), OPERATOR)).isInstanceOf(ActResult.Impossible.class);
    }

    @Test
    void a_policy_stops_at_a_restored_log_and_reacts_to_it_when_an_operator_says_so() throws SQLException {
        Reactions reactions = new Reactions(topic, poison);
        publish("one", "one");
        fixture.start(reactions);
        await().atMost(SubscriptionFixture.SOON).until(() -> reactions.positions.size() == 2);
        topic.beginEpoch();
        publish("one", "one", "one");
        fixture.awaitSql(STATUS, "1 STOPPED");
        assertThat(reactions.positions).containsExactly(1L, 2L);
        assertThat(fixture.operations().resume(reactions.name(), OPERATOR)).isEqualTo(new ActResult.Done(0));
        await().atMost(SubscriptionFixture.SOON).until(() -> reactions.positions, List.of(1L, 2L, 1L, 2L, 3L)::equals);
        fixture.awaitSql(STATUS, "1 RUNNING");
    }

    /** The restored log does not tell of what came after its backup: an erasure of then is told by nobody again. */
    @Test
    void what_a_policy_must_not_skip_is_done_whatever_an_operator_or_a_restored_log_says() throws SQLException {
        Reactions reactions = new Reactions(topic, poison);
        poison.addAll(Set.of(2L, 3L));
        topic.publish("fine", "Counted");
        topic.publish("one", "Erased");
        topic.publish("two", "Counted");
        fixture.start(reactions);
        fixture.awaitSql(PARKED, "2,3");
        assertThat(fixture.operations().skip(reactions.name(), event("one", 1), OPERATOR))
                .isInstanceOf(ActResult.Impossible.class);

        topic.beginEpoch();
        publish("two");
        fixture.awaitSql(STATUS, "1 STOPPED");
        assertThat(fixture.operations().resume(reactions.name(), OPERATOR)).isEqualTo(new ActResult.Done(0));
        await().atMost(SubscriptionFixture.SOON).until(() -> reactions.positions, List.of(1L, 1L)::equals);
        fixture.awaitSql(PARKED, "2");
        poison.clear();
        assertThat(fixture.operations().retry(reactions.name(), event("one", 1), OPERATOR))
                .isEqualTo(new ActResult.Done(1));
        assertThat(reactions.positions).containsExactly(1L, 1L, 2L);
    }

    @Test
    void what_a_projection_must_not_skip_is_not_skipped() throws SQLException {
        poison.add(1L);
        topic.publish("one", "Erased");
        fixture.start(projection);
        fixture.awaitSql(PARKED, "1");
        assertThat(fixture.operations().skip("seen", event("one", 1), OPERATOR))
                .isInstanceOf(ActResult.Impossible.class);
        poison.clear();
        assertThat(fixture.operations().retry("seen", event("one", 1), OPERATOR))
                .isEqualTo(new ActResult.Done(1));
    }

    @Test
    void goes_on_after_an_unknown_type_once_the_code_knows_it() {
        publish("one");
        topic.publish("one", "Later");
        BackgroundTask old = fixture.start(projection);
        fixture.awaitSql(STATUS, "1 STOPPED");
        fixture.stop(old);
        fixture.start(new SeenProjection(topic, 1, Set.of("Counted", "Later"), events -> {}));
        fixture.awaitSql(SEEN, "1,2");
        fixture.awaitSql(STATUS, "1 RUNNING");
    }

    @Test
    void a_rebuild_is_broken_off_and_goes_on() throws SQLException {
        fixture.start(projection);
        publish("one", "two", "three");
        fixture.awaitSql("SELECT count(*) FROM seen", 3);
        CountDownLatch held = new CountDownLatch(1);
        SeenProjection next = new SeenProjection(topic, 2, events -> SubscriptionFixture.pass(held));
        fixture.start(next);
        fixture.awaitSql(STATUS, "1 RUNNING, 1 REBUILDING");
        assertThat(fixture.operations().cancel("seen", OPERATOR)).isEqualTo(new ActResult.Done(0));
        held.countDown();
        fixture.awaitSql(STATUS, "1 RUNNING, 1 CANCELLED");
        assertThat(fixture.operations().cancel("seen", OPERATOR)).isInstanceOf(ActResult.Impossible.class);
        assertThat(fixture.operations().find("seen").orElseThrow().rebuild())
                .extracting(SubscriptionOverview.Rebuild::status)
                .isEqualTo("CANCELLED");
        publish("four");
        fixture.awaitSql("SELECT min(version) || ':' || count(*) FROM seen", "1:4");
        assertThat(fixture.operations().resume("seen", OPERATOR)).isEqualTo(new ActResult.Done(0));
        fixture.awaitSql("SELECT min(version) || ':' || count(*) FROM seen", "2:4");
    }

    @Test
    void tables_are_filled_anew_for_the_same_version_when_asked() throws SQLException {
        fixture.start(projection);
        publish("one", "two", "three");
        fixture.awaitSql("SELECT count(*) FROM seen", 3);
        fixture.database().asSuperuser("DELETE FROM seen WHERE position = 2");
        assertThat(fixture.operations().rebuild("seen", OPERATOR)).isEqualTo(new ActResult.Done(0));
        fixture.awaitSql("SELECT count(*) FROM seen", 3);
        publish("two");
        fixture.awaitSql("SELECT count(*) FROM seen", 4);
        fixture.awaitSql(STATUS, "2 RUNNING");
    }

    private void publish(String... streams) {
        for (String stream : streams) {
            topic.publish(stream, "Counted");
        }
    }

    private static UUID event(String stream, long version) {
        return EventIds.of(stream, Long.toString(version));
    }

    private static final class Reactions implements Policy {
        private final TopicPublisher topic;
        private final Set<Long> poison;
        private final List<Long> positions = new CopyOnWriteArrayList<>();

        private Reactions(TopicPublisher topic, Set<Long> poison) {
            this.topic = topic;
            this.poison = poison;
        }

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
            return Set.of(topic.type("Counted"), topic.type("Erased"));
        }

        @Override
        public Set<String> neverSkipped() {
            return Set.of(topic.type("Erased"));
        }

        @Override
        public Set<String> ignores() {
            return Set.of();
        }

        @Override
        public void react(ReceivedEvent event) {
            if (poison.contains(event.position())) {
                throw new IllegalArgumentException("no");
            }
            positions.add(event.position());
        }
    }
}
