package org.vigie.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.parcel.ParcelEvent;
import org.vigie.eventlog.parcel.ParcelEvent.ParcelSent;
import org.vigie.eventlog.parcel.ParcelSentV1;
import org.vigie.eventlog.parcel.ParcelSentV2;

/** The contract broken, one way at a time: each is told. */
class StoredEventsContractTest {
    private static final Path KEPT = Path.of("src/test/resources/events");

    @TempDir
    private Path folder;

    private StoredEventsContract contract = contract(ParcelEvent.CODEC);

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(KEPT)) {
            for (Path file : files.filter(path -> !path.equals(KEPT)).toList()) {
                Files.copy(file, folder.resolve(KEPT.relativize(file)));
            }
        }
        contract = contract(ParcelEvent.CODEC);
    }

    @Test
    void anEditedSampleOrShape() throws IOException {
        replace("ParcelSent/v1.json", "rue Haute", "rue Basse");
        assertBroken(contract::whatIsFrozenIsAsItWas, "ParcelSent/v1.json");
        assertBroken(contract::everySampleReadsAsTheEventThatItStandsFor, "ParcelSent/v1");
    }

    @Test
    void aSampleThatIsGoneOrThatNobodyKnows() throws IOException {
        Files.move(folder.resolve("ParcelSent/v2.json"), folder.resolve("ParcelSent/v4.json"));
        assertBroken(contract::everyVersionThatWasEverStoredHasItsSampleAndItsShape, "ParcelSent/v2");
        assertBroken(contract::everyVersionThatWasEverStoredHasItsSampleAndItsShape, "ParcelSent/v4");
        assertBroken(contract::whatIsFrozenIsAsItWas, "ParcelSent/v4.json");
    }

    @Test
    void aShapeThatIsGone() throws IOException {
        Files.delete(folder.resolve("ParcelSent/v3.shape.json"));
        assertBroken(contract::noEventHasAnotherShapeThanItsVersion, "ParcelSent is no longer of version 3");
    }

    @Test
    void aSampleThatLeavesOutWhatMayBeAbsent() throws IOException {
        String note =
                Json.tree(folder.resolve("ParcelSent/v3.json")).get("note").toString();
        replace("ParcelSent/v3.json", ",\"note\":" + note, "");
        assertBroken(contract::theSamplesOfAVersionSayEverythingThatItCanSay, "/note");
    }

    @Test
    void aPersonalValueInTheClear() throws IOException {
        replace("ParcelSent/v1.json", "rue Haute", "rue de Léa");
        assertBroken(contract::nothingPersonalIsSeenInTheLog, "Léa");
    }

    @Test
    void anEventOfANewShapeInAnOldVersion() {
        for (Class<?> changed : ChangedParcels.ALL) {
            StoredEventsContract broken = contract(codec(changed));
            assertBroken(broken::noEventHasAnotherShapeThanItsVersion, "ParcelSent is no longer of version 3");
        }
        assertThatCode(contract::noEventHasAnotherShapeThanItsVersion).doesNotThrowAnyException();
    }

    private StoredEventsContract contract(EventCodec<?> codec) {
        return new StoredEventsContract() {
            @Override
            public List<Stored<?>> stored() {
                return List.of(samplesOf(codec));
            }

            @Override
            public List<String> personal() {
                return List.of("Léa", "fragile");
            }

            @Override
            public Path folder() {
                return folder;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static StoredEventsContract.Stored<?> samplesOf(EventCodec<?> codec) {
        ParcelSent sent = FrozenParcelsTest.SENT;
        return new StoredEventsContract.Stored<>(
                (EventCodec<Object>) codec,
                Map.of("ParcelSent/v1", sent, "ParcelSent/v2", sent, "ParcelSent/v3", sent));
    }

    private static <T> EventCodec<T> codec(Class<T> shape) {
        return JacksonEventCodec.of(
                shape,
                List.of(new EventType<>(
                        "ParcelSent", 3, shape, new ParcelSentV1("ParcelSent"), new ParcelSentV2("ParcelSent"))));
    }

    private void replace(String file, String what, String by) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(what, by));
    }

    private static void assertBroken(ThrowingCallable test, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(test).withMessageContaining(message);
    }
}
