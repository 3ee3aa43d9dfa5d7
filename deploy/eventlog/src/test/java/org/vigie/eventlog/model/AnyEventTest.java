package org.vigie.eventlog.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.conformance.Samples;
import org.vigie.eventlog.model.Outcome.Appended;
import org.vigie.eventlog.model.Outcome.Refused;

/** Whatever an event says, it is stored as it is and under its hash, or refused alone. */
class AnyEventTest {
    private static final ModelFixture LOG = new ModelFixture(Duration.ZERO);

    @AfterContainer
    static void close() {
        LOG.close();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(20);
    }

    /** All that an event may name, to the microsecond: the database's own arithmetic is not exact that far out. */
    @Provide
    Arbitrary<Instant> times() {
        long first = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        return Arbitraries.longs()
                .between(first, last)
                .flatMap(second -> Arbitraries.integers()
                        .between(0, 999_999_999)
                        .map(nanos -> Instant.ofEpochSecond(second, nanos)));
    }

    @Property
    void isStoredAsItIsOrRefusedAlone(
            @ForAll("texts") String type,
            @ForAll("texts") String actor,
            @ForAll int schemaVersion,
            @ForAll("times") Instant occurredAt,
            @ForAll byte[] fingerprint,
            @ForAll byte[] data) {
        long base = LOG.position();
        UUID id = UUID.randomUUID();
        NewEvent event = new NewEvent(id, type, schemaVersion, occurredAt, id, id, actor, fingerprint, data);

        Outcome outcome = Outcome.of(LOG.sound().append(new Append(type, id, 0, List.of(event), null)), base);

        boolean storable = schemaVersion > 0 && (type + actor).indexOf(0) < 0;
        assertThat(outcome).isEqualTo(storable ? new Appended(1, 1) : new Refused());
        assertThat(Outcome.of(LOG.sound().append(Samples.append(id.toString(), 0, id.toString())), base))
                .isEqualTo(new Appended(1, storable ? 2 : 1));
        if (storable) {
            assertStored(event, base);
        }
    }

    private static void assertStored(NewEvent event, long base) {
        StoredEvent stored = LOG.sound().readAfter(base, 1).getFirst();
        byte[] before = base == 0
                ? HashChain.genesis()
                : LOG.sound().readAfter(base - 1, 1).getFirst().hash();
        assertThat(HashChain.holds(before, stored)).isTrue();
        assertThat(stored.type()).isEqualTo(asUtf8(event.type()));
        assertThat(stored.actor()).isEqualTo(asUtf8(event.actor()));
        assertThat(stored)
                .usingRecursiveComparison()
                .comparingOnlyFields("eventId", "schemaVersion", "occurredAt", "causationId", "fingerprint", "data")
                .isEqualTo(event);
    }

    /** Half a pair of surrogates is no character: it becomes a question mark. */
    private static String asUtf8(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}
