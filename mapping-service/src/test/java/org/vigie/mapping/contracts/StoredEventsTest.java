package org.vigie.mapping.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.WorkSessions;

/** What was stored once can be read for ever, and is stored in the same form as long as the version stands. */
class StoredEventsTest {
    private static final UUID ID = UUID.fromString("99999999-9999-4999-8999-999999999999");

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("PartnerRegistered", Partners.KIND.codec(), Events.PARTNER_REGISTERED),
                Arguments.of("PartnerChanged", Partners.KIND.codec(), Events.PARTNER_CHANGED),
                Arguments.of("WorkSessionHeld", WorkSessions.KIND.codec(), Events.WORK_SESSION_HELD),
                Arguments.of("WorkSessionChanged", WorkSessions.KIND.codec(), Events.WORK_SESSION_CHANGED),
                Arguments.of("AwarenessSessionHeld", AwarenessSessions.KIND.codec(), Events.AWARENESS_SESSION_HELD),
                Arguments.of(
                        "AwarenessSessionChanged", AwarenessSessions.KIND.codec(), Events.AWARENESS_SESSION_CHANGED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    <E> void aFrozenSampleIsReadAsTheEvent(String type, EventCodec<E> codec, E event) throws IOException {
        assertThat(codec.decode(stored(type, frozen(type)), null)).isEqualTo(event);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    <E> void theEventIsStoredAsTheFrozenSample(String type, EventCodec<E> codec, E event) throws IOException {
        var encoded = codec.encode(event, ID, null);
        assertThat(encoded.type()).isEqualTo(type);
        assertThat(encoded.schemaVersion()).isEqualTo(1);
        assertThat(json(encoded.data())).isEqualTo(json(frozen(type)));
    }

    private static byte[] frozen(String type) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/events", type, "v1.json"));
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return new ObjectMapper().readTree(bytes);
    }

    private static StoredEvent stored(String type, byte[] data) {
        Instant now = Instant.parse("2023-04-14T08:00:00Z");
        byte[] none = new byte[0];
        return new StoredEvent(1, ID, "any", ID, 1, type, 1, now, now, ID, null, "test", none, data, none);
    }
}
