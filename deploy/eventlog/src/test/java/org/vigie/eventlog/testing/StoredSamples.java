package org.vigie.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.ClearFields;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventCodec.EncodedEvent;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.personal.AesSubjectKey;
import org.vigie.eventlog.personal.SubjectKey;

/** The frozen samples of one codec. */
final class StoredSamples<E> {
    /** That the samples' personal values were encrypted for. */
    private static final UUID EVENT_ID = UUID.fromString("7d9f5a1e-2b3c-5d4e-8f60-718293a4b5c6");

    private static final SubjectKey KEY = new AesSubjectKey(EVENT_ID, new byte[32], new byte[0]);
    private static final String SHAPE = ".shape.json";
    private static final Pattern NAME = Pattern.compile("(\\w+)/v([0-9]+)(-[a-z-]+)?");

    private final Path folder;
    private final EventCodec<E> codec;
    private final Map<String, E> events;

    private StoredSamples(Path folder, EventCodec<E> codec, Map<String, ? extends E> events) {
        this.folder = folder;
        this.codec = codec;
        this.events = new TreeMap<>(events);
    }

    static <E> StoredSamples<E> of(Path folder, StoredEventsContract.Stored<E> stored) {
        return new StoredSamples<>(folder, stored.codec(), stored.events());
    }

    /** Everything frozen in {@code folder}. */
    static FrozenFiles files(Path folder) {
        return new FrozenFiles(folder, file -> file.toString().endsWith(".json"));
    }

    /** Names of the samples in {@code folder}: {@code CallRecorded/v1}. */
    static List<String> samplesIn(Path folder) {
        return files(folder).files().stream()
                .map(Path::toString)
                .filter(file -> !file.endsWith(SHAPE))
                .map(file -> file.replaceFirst("\\.json$", ""))
                .toList();
    }

    /** Every version of the codec's types that was ever stored. */
    List<Version> versions() {
        return codec.types().stream()
                .flatMap(type -> IntStream.rangeClosed(1, type.schemaVersion())
                        .mapToObj(version -> new Version(type.name(), version)))
                .toList();
    }

    void assertReadable() {
        events.forEach((name, event) -> {
            assertThat(codec.decode(stored(name), KEY)).as(name).isEqualTo(event);
            assertThat(codec.decode(stored(name), null)).as(name).hasSameClassAs(event);
        });
    }

    void assertWrittenAlike() {
        for (EventType<?> type : codec.types()) {
            newest(type).forEach((name, event) -> {
                EncodedEvent encoded = codec.encode(event, EVENT_ID, KEY);
                assertThat(Version.of(name)).isEqualTo(new Version(encoded.type(), encoded.schemaVersion()));
                assertThat(Json.withoutCiphertext(Json.tree(encoded.data())))
                        .as("%s is stored as %s", name, new String(encoded.data(), StandardCharsets.UTF_8))
                        .isEqualTo(Json.withoutCiphertext(Json.tree(folder.resolve(name + ".json"))));
            });
        }
    }

    private Map<String, E> newest(EventType<?> type) {
        Map<String, E> newest = new TreeMap<>(events);
        newest.keySet().removeIf(name -> !Version.of(name).equals(new Version(type.name(), type.schemaVersion())));
        assertThat(newest)
                .as("samples of %s version %d", type.name(), type.schemaVersion())
                .isNotEmpty();
        return newest;
    }

    void assertShape() {
        for (EventType<?> type : codec.types()) {
            ObjectNode shape = EventShape.of(type.shape());
            Path file = folder.resolve(new Version(type.name(), type.schemaVersion()).file() + SHAPE);
            assertThat(Files.exists(file) ? Json.tree(file) : null)
                    .as(
                            "%s is no longer of version %d: give it a new one, with an upcaster, a sample and this shape:%n%s",
                            type.name(), type.schemaVersion(), shape.toPrettyString())
                    .isEqualTo(shape);
        }
    }

    void assertComplete() {
        for (Version version : versions()) {
            List<JsonNode> samples = events.keySet().stream()
                    .filter(name -> Version.of(name).equals(version))
                    .map(name -> Json.tree(folder.resolve(name + ".json")))
                    .toList();
            assertThat(Json.missing(Json.tree(folder.resolve(version.file() + SHAPE)), samples))
                    .as("what no sample of %s says", version.file())
                    .isEmpty();
        }
    }

    void assertNothingOf(List<String> personal) {
        for (String name : events.keySet()) {
            String sample = new String(Json.bytes(folder.resolve(name + ".json")), StandardCharsets.UTF_8);
            assertThat(personal).as(name).noneMatch(sample::contains);
        }
    }

    /** Of what is planted in personal fields nothing is seen, once each of them, found by reflection, was planted. */
    void assertPlantedNowhere() {
        for (EventType<?> type : codec.types()) {
            Planting planting = new Planting();
            newest(type).forEach((name, event) -> {
                E planted = planting.in(event);
                ObjectNode said = Planting.asRequest(planted);
                String row = new String(codec.encode(planted, EVENT_ID, KEY).data(), StandardCharsets.UTF_8);
                ObjectNode clear = ClearFields.of(planted.getClass().asSubclass(Record.class))
                        .in(said);
                assertThat(List.of(row, clear.toString())).as(name).noneMatch(Planting::isSeenIn);
            });
            planting.assertAllOf(type.shape());
        }
    }

    private StoredEvent stored(String name) {
        Version version = Version.of(name);
        byte[] none = new byte[0];
        return new StoredEvent(
                1,
                EVENT_ID,
                "sample",
                EVENT_ID,
                1,
                version.type(),
                version.number(),
                Instant.EPOCH,
                Instant.EPOCH,
                EVENT_ID,
                null,
                "test",
                none,
                Json.bytes(folder.resolve(name + ".json")),
                none);
    }

    /** A version of an event type. */
    record Version(String type, int number) {

        /** That a sample, {@code CallRecorded/v1} or {@code CallRecorded/v1-answered}, is of. */
        static Version of(String sample) {
            Matcher name = NAME.matcher(sample);
            assertThat(name.matches()).as("%s is no name of a sample", sample).isTrue();
            return new Version(name.group(1), Integer.parseInt(name.group(2)));
        }

        String file() {
            return type + "/v" + number;
        }
    }
}
