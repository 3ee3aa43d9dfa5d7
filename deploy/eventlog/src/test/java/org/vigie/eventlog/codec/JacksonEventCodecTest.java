package org.vigie.eventlog.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.ErasedSubjectException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec.EncodedEvent;
import org.vigie.eventlog.codec.Shapes.Colour;
import org.vigie.eventlog.codec.Shapes.Full;
import org.vigie.eventlog.codec.Shapes.Part;
import org.vigie.eventlog.codec.Shapes.Person;
import org.vigie.eventlog.codec.Shapes.Plain;
import org.vigie.eventlog.codec.Shapes.Shape;
import org.vigie.eventlog.decider.Erasure;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.personal.AesSubjectKey;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.UndecipherableException;

class JacksonEventCodecTest {
    private static final UUID EVENT = new UUID(4, 4);
    private static final SubjectKey KEY = new AesSubjectKey(new UUID(1, 1), new byte[32], new byte[1]);
    private static final EventType<Full> FULL = new EventType<>("Full", 1, Full.class);
    private static final EventType<Plain> PLAIN = new EventType<>("Plain", 1, Plain.class);

    private final EventCodec<Shape> codec = JacksonEventCodec.of(Shape.class, List.of(FULL, PLAIN));

    private static Full full(@Nullable Personal<Person> person) {
        return new Full(
                new UUID(5, 5),
                Instant.parse("2026-03-01T08:30:00.123456789Z"),
                LocalDate.of(2026, 3, 1),
                Colour.GREEN,
                List.of(new Part("left", List.of(Colour.RED), Personal.of(List.of("Camille", "Zoé")))),
                Optional.of("any"),
                null,
                true,
                Personal.of("Léa"),
                person);
    }

    private static StoredEvent stored(UUID id, String type, int version, String data) {
        byte[] none = new byte[0];
        return new StoredEvent(
                9,
                id,
                "shape",
                new UUID(6, 6),
                1,
                type,
                version,
                Instant.EPOCH,
                Instant.EPOCH,
                id,
                null,
                "test",
                none,
                data.getBytes(UTF_8),
                none);
    }

    private static StoredEvent stored(EncodedEvent encoded, UUID id) {
        return stored(id, encoded.type(), encoded.schemaVersion(), new String(encoded.data(), UTF_8));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Full event = full(Personal.of(new Person("Léa", LocalDate.of(2010, 5, 6))));
        EncodedEvent encoded = codec.encode(event, EVENT, KEY);

        assertThat(encoded.type()).isEqualTo("Full");
        assertThat(encoded.schemaVersion()).isEqualTo(1);
        assertThat(codec.decode(stored(encoded, EVENT), KEY)).isEqualTo(event);
    }

    @Test
    void personalComponentsAreCiphertextAndWhatIsAbsentIsLeftOut() {
        String data = new String(codec.encode(full(null), EVENT, KEY).data(), UTF_8);

        assertThat(data)
                .contains(
                        "\"at\":\"2026-03-01T08:30:00.123456789Z\"",
                        "\"day\":\"2026-03-01\"",
                        "\"name\":{\"$personal\":\"")
                .doesNotContain("Léa", "Camille", "Zoé", "count", "person\":", "label\":\"not", "null");
    }

    @Test
    void withoutTheKeyPersonalComponentsAreWithheldAndAllElseIsThere() {
        Full event = full(Personal.of(new Person("Léa", LocalDate.of(2010, 5, 6))));
        Full read = (Full) codec.decode(stored(codec.encode(event, EVENT, KEY), EVENT), null);

        assertThat(read.name()).isEqualTo(Personal.withheld());
        assertThat(read.person()).isEqualTo(Personal.withheld());
        assertThat(read.parts().getFirst().notes()).isEqualTo(Personal.withheld());
        assertThat(read.colour()).isEqualTo(Colour.GREEN);
        assertThat(read.remark()).contains("any");
    }

    @Test
    void whatWasWithheldStaysSoWhenItIsWrittenAgain() {
        Full read = (Full) codec.decode(stored(codec.encode(full(null), EVENT, KEY), EVENT), null);

        assertThat(codec.decode(stored(codec.encode(read, EVENT, null), EVENT), KEY))
                .isEqualTo(read);
    }

    @Test
    void aCiphertextFromAnotherEventIsRefused() {
        EncodedEvent encoded = codec.encode(full(null), EVENT, KEY);

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> codec.decode(stored(encoded, new UUID(8, 8)), KEY))
                .withCauseInstanceOf(UndecipherableException.class);
    }

    @Test
    void personalDataIsNotWrittenWithoutAKey() {
        assertThatExceptionOfType(ErasedSubjectException.class)
                .isThrownBy(() -> codec.encode(full(null), EVENT, null))
                .withMessageNotContaining("Léa");
    }

    @Test
    void readingIsStrictAndItsErrorsSayWhereButNotWhat() {
        for (String data : List.of(
                "{\"text\":\"Léa\",\"more\":1}",
                "{\"text\":[\"Léa\"]}",
                "{\"text\":\"Léa\"} x",
                "{\"text\":\"Léa",
                "null")) {
            assertThatExceptionOfType(UnreadableEventException.class)
                    .as(data)
                    .isThrownBy(() -> codec.decode(stored(EVENT, "Plain", 1, data), null))
                    .withMessageContaining("position 9")
                    .withMessageNotContaining("Léa")
                    .withNoCause();
        }
    }

    @Test
    void anUnknownTypeOrVersionIsRefused() {
        for (StoredEvent event :
                List.of(stored(EVENT, "Other", 1, "{}"), stored(EVENT, "Plain", 2, "{\"text\":\"a\"}"))) {
            assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> codec.decode(event, null));
        }
    }

    @Test
    void everyEventHasItsTypeAndTypesHaveNamesOfTheirOwn() {
        assertThatIllegalArgumentException().isThrownBy(() -> JacksonEventCodec.of(Shape.class, List.of(FULL)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        JacksonEventCodec.of(Shape.class, List.of(FULL, new EventType<>("Full", 1, Plain.class))));
    }

    @Test
    void personalComponentsAreFoundHoweverDeep() {
        assertThat(codec.hasPersonalData()).isTrue();
        assertThat(JacksonEventCodec.of(Plain.class, List.of(PLAIN)).hasPersonalData())
                .isFalse();
        assertThat(PersonalTypes.isPersonal(Part.class)).isTrue();
        assertThat(PersonalTypes.isPersonal(Person.class)).isFalse();
    }

    @Test
    void anErasureSaysNothingPersonal() {
        record Gone(Personal<String> name) implements Erasure {}
        record Forgotten(String reason) implements Erasure {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JacksonEventCodec.of(Gone.class, List.of(new EventType<>("Gone", 1, Gone.class))))
                .withMessageContaining("Gone");
        EventCodec<Forgotten> erasures =
                JacksonEventCodec.of(Forgotten.class, List.of(new EventType<>("Forgotten", 1, Forgotten.class)));
        assertThat(erasures.isErasure(stored(EVENT, "Forgotten", 1, "{}"))).isTrue();
        assertThat(erasures.isErasure(stored(EVENT, "Unknown", 1, "{}"))).isFalse();
        assertThat(codec.isErasure(stored(EVENT, "Plain", 1, "{}"))).isFalse();
    }
}
