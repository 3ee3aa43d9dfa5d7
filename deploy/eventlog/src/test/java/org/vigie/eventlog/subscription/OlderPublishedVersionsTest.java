package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.codec.Upcaster;
import org.vigie.eventlog.fixture.TopicPublisher;
import org.vigie.eventlog.parcel.ParcelSentV1;
import org.vigie.eventlog.parcel.ParcelSentV2;

/** A topic keeps what older releases published; whoever reads it sees today's shape alone. */
class OlderPublishedVersionsTest {
    private final SubscriptionFixture fixture = new SubscriptionFixture();
    private final TopicPublisher topic = fixture.topic();
    private final String parcelSent = topic.topic() + ".ParcelSent";
    private final ConcurrentMap<Long, ReceivedEvent> read = new ConcurrentSkipListMap<>();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void publishThreeVersions() {
        topic.publish("one", parcelSent + ".v1", "{\"to\":\"1 rue Haute, Lille\",\"owner\":\"A-7\"}");
        topic.publish("one", parcelSent + ".v2", "{\"to\":\"1 rue Haute, Lille\",\"sender\":\"A-7\"}");
        topic.publish(
                "one",
                parcelSent + ".v3",
                "{\"to\":{\"street\":\"1 rue Haute\",\"town\":\"Lille\"},\"sender\":\"A-7\"}");
    }

    private void assertThatAllReadAlike() {
        await().atMost(SubscriptionFixture.SOON).until(() -> read.size() == 3);
        List<ReceivedEvent> events = List.copyOf(read.values());
        assertThat(events).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo(parcelSent + ".v3");
            assertThat(event.data()).isEqualTo(events.getLast().data());
        });
        assertThat(events).extracting(ReceivedEvent::streamVersion).isSorted();
    }

    @Test
    void aProjectionIsGivenTheVersionThatItHandles() {
        publishThreeVersions();
        fixture.start(new Parcels(Set.of(parcelSent + ".v3"), Set.of(), hops()));
        assertThatAllReadAlike();
    }

    @Test
    void soIsAPolicy() {
        publishThreeVersions();
        fixture.start(new ParcelPolicy());
        assertThatAllReadAlike();
    }

    @Test
    void anOlderVersionOfWhatIsIgnoredIsIgnored() {
        publishThreeVersions();
        topic.publish("one", "Counted");
        fixture.start(new Parcels(Set.of(topic.type("Counted")), Set.of(parcelSent + ".v3"), hops()));
        await().atMost(SubscriptionFixture.SOON).until(() -> read.containsKey(4L));
        assertThat(read).hasSize(1);
    }

    @Test
    void aNewerVersionThanIsKnownStopsItLoudly() {
        publishThreeVersions();
        topic.publish("one", parcelSent + ".v4", "{}");
        fixture.start(new Parcels(Set.of(parcelSent + ".v3"), Set.of(), hops()));
        fixture.awaitSql("SELECT status FROM subscription", "STOPPED");
        assertThat(fixture.database().asSuperuser("SELECT reason FROM subscription"))
                .contains("ParcelSent.v4 is neither handled nor ignored");
        assertThatAllReadAlike();
    }

    @Test
    void anOldEventThatIsNotAsItsVersionSaysIsSetAside() {
        topic.publish("bad", parcelSent + ".v1", "[\"Léa\"]");
        topic.publish("worse", parcelSent + ".v2", "{\"to\":\"Léa\"}");
        publishThreeVersions();
        fixture.start(new Parcels(Set.of(parcelSent + ".v3"), Set.of(), hops()));
        fixture.awaitSql(
                "SELECT string_agg(event_type, ' ' ORDER BY position) FROM parked_event",
                parcelSent + ".v1 " + parcelSent + ".v2");
        assertThat(fixture.database().asSuperuser("SELECT string_agg(reason, ' ') FROM parked_event"))
                .contains("ParcelSentV2.java")
                .doesNotContain("Léa");
        await().atMost(SubscriptionFixture.SOON).until(() -> read.size() == 3);
    }

    @Test
    void aMissingHopShowsBeforeAnythingIsRead() {
        var gap = new Parcels(Set.of(parcelSent + ".v3"), Set.of(), List.of(new ParcelSentV1(parcelSent)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixture.start(gap))
                .withMessageContaining("ParcelSent version 2 has no upcaster");
    }

    private List<Upcaster> hops() {
        return List.of(new ParcelSentV1(parcelSent), new ParcelSentV2(parcelSent));
    }

    private final class Parcels implements Projection {
        private final Set<String> handles;
        private final Set<String> ignores;
        private final List<Upcaster> upcasters;

        private Parcels(Set<String> handles, Set<String> ignores, List<Upcaster> upcasters) {
            this.handles = handles;
            this.ignores = ignores;
            this.upcasters = upcasters;
        }

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Set<String> topics() {
            return Set.of(topic.topic());
        }

        @Override
        public Set<String> handles() {
            return handles;
        }

        @Override
        public Set<String> ignores() {
            return ignores;
        }

        @Override
        public List<Upcaster> upcasters() {
            return upcasters;
        }

        @Override
        public void apply(Connection transaction, List<ReceivedEvent> events) {
            events.forEach(event -> read.put(event.position(), event));
        }
    }

    private final class ParcelPolicy implements Policy {
        @Override
        public String name() {
            return "when-parcel-sent";
        }

        @Override
        public Set<String> topics() {
            return Set.of(topic.topic());
        }

        @Override
        public Set<String> handles() {
            return Set.of(parcelSent + ".v3");
        }

        @Override
        public Set<String> ignores() {
            return Set.of();
        }

        @Override
        public List<Upcaster> upcasters() {
            return hops();
        }

        @Override
        public void react(ReceivedEvent event) {
            read.put(event.position(), event);
        }
    }
}
