package org.vigie.eventlog.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.vigie.eventlog.fixture.LogFixture.OCCURRED;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.eventlog.parcel.ParcelEvent;
import org.vigie.eventlog.parcel.ParcelEvent.ParcelSent;
import org.vigie.eventlog.parcel.ParcelEvent.Place;
import org.vigie.eventlog.parcel.ParcelSentV1;
import org.vigie.eventlog.personal.AesSubjectKey;
import org.vigie.eventlog.personal.SubjectKey;

/** Rows that older releases wrote, read from a real log by the release of today. */
class OlderVersionsTest {
    private static final UUID STREAM = LogFixture.stream("parcel");
    private static final UUID EVENT = EventIds.of("parcel", "sent");
    private static final SubjectKey KEY = new AesSubjectKey(STREAM, new byte[32], new byte[1]);
    private static final Place TO = new Place("1 rue Haute", "Lille");

    private final LogFixture log = new LogFixture();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void theFirstVersionIsReadAsTheThirdAndItsRowStaysAsItWasWritten() {
        String written = """
                {"to":"1 rue Haute, Lille","kilos":1.10,"owner":%s,"note":%s}""".formatted(personal("Léa"), personal("fragile"));
        StoredEvent stored = stored(1, written);

        assertThat(ParcelEvent.CODEC.decode(stored, KEY))
                .isEqualTo(new ParcelSent(
                        TO, new BigDecimal("1.10"), Personal.of("Léa"), Optional.of(Personal.of("fragile"))));
        assertThat(log.log().readAfter(0, 1).getFirst().data()).asString(UTF_8).isEqualTo(written);
    }

    @Test
    void theSecondVersionTakesOneHopAndWithoutTheKeyItsSenderIsWithheld() {
        StoredEvent stored =
                stored(2, "{\"to\":\"1 rue Haute, Lille\",\"kilos\":2,\"sender\":%s}".formatted(personal("Léa")));

        assertThat(ParcelEvent.CODEC.decode(stored, null))
                .isEqualTo(new ParcelSent(TO, new BigDecimal("2"), Personal.withheld(), Optional.empty()));
    }

    @Test
    void whatIsWrittenTodayTakesNoHop() {
        ParcelSent event = new ParcelSent(TO, BigDecimal.TEN, Personal.of("Léa"), Optional.empty());
        var encoded = ParcelEvent.CODEC.encode(event, EVENT, KEY);
        assertThat(encoded.schemaVersion()).isEqualTo(3);

        StoredEvent stored = stored(3, new String(encoded.data(), UTF_8));
        assertThat(ParcelEvent.CODEC.decode(stored, KEY)).isEqualTo(event);
    }

    @Test
    void aNewerVersionSaysWhichReleaseToRun() {
        StoredEvent stored = stored(4, "{}");

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> ParcelEvent.CODEC.decode(stored, KEY))
                .withMessageContaining("position 1, ParcelSent version 4")
                .withMessageContaining("knows no version after 3: run the one that wrote it, or a later one");
    }

    @Test
    void anOldEventThatIsNotAsItsVersionSaysTellsWhereButNotWhat() {
        StoredEvent stored = stored(1, "{\"to\":\"Léa\",\"kilos\":1,\"owner\":%s}".formatted(personal("Léa")));

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> ParcelEvent.CODEC.decode(stored, KEY))
                .withMessageContaining("position 1")
                .withMessageNotContaining("Léa")
                .withCauseInstanceOf(UpcastException.class);
    }

    @Test
    void aCodecWithoutAHopForEachOlderVersionDoesNotComeToBe() {
        var gap = new EventType<>("ParcelSent", 3, ParcelSent.class, new ParcelSentV1("ParcelSent"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JacksonEventCodec.of(ParcelEvent.class, List.of(gap)))
                .withMessageContaining("ParcelSent version 2 has no upcaster");

        var other = new EventType<>("ParcelSent", 1, ParcelSent.class, new ParcelSentV1("ParcelLost"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JacksonEventCodec.of(ParcelEvent.class, List.of(other)))
                .withMessageContaining("ParcelLost version 1 leads to no version");
    }

    private static String personal(String value) {
        byte[] cipher = KEY.encrypt(('"' + value + '"').getBytes(UTF_8), EVENT);
        return "{\"$personal\":\"" + Base64.getEncoder().encodeToString(cipher) + "\"}";
    }

    /** What the log gives back of an event that was written like this. */
    private StoredEvent stored(int version, String data) {
        @Nullable UUID noCause = null;
        NewEvent event = new NewEvent(
                EVENT, "ParcelSent", version, OCCURRED, EVENT, noCause, "test", new byte[0], data.getBytes(UTF_8));
        log.log()
                .append(new Append("parcel", STREAM, 0, List.of(event), null))
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        return log.log().readAfter(0, 1).getFirst();
    }
}
