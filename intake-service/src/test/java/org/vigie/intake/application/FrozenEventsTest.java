package org.vigie.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.personal.AesSubjectKey;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.FullCase;

/**
 * Every version of every event that a log may hold, as it lies there, still reads. The files under {@code events/} are never
 * changed: a new shape is a new version with a file of its own.
 */
class FrozenEventsTest {
    private static final UUID EVENT_ID = UUID.fromString("7d9f5a1e-2b3c-5d4e-8f60-718293a4b5c6");
    private static final AesSubjectKey KEY = new AesSubjectKey(FullCase.CALL.caseId(), new byte[32], new byte[0]);

    private final EventCodec<CaseEvent> codec = CaseLog.events();

    @Test
    void callRecordedV1() throws IOException {
        assertThat(codec.decode(frozen("CallRecorded", 1), KEY)).isEqualTo(FullCase.CALL);
    }

    @Test
    void actionTakenV1() throws IOException {
        assertThat(codec.decode(frozen("ActionTaken", 1), KEY)).isEqualTo(FullCase.ACTION);
    }

    @Test
    void withoutTheKeyEverythingPersonalIsWithheld() throws IOException {
        CallRecorded call = (CallRecorded) codec.decode(frozen("CallRecorded", 1), null);
        assertThat(call.narrative()).isEqualTo(Personal.withheld());
        assertThat(call.externalReference()).isEqualTo(Personal.withheld());
        assertThat(call.minors().getFirst().identity()).isEqualTo(Personal.withheld());
        assertThat(call.minors().getFirst().commune()).isEqualTo(Personal.withheld());
        ActionTaken action = (ActionTaken) codec.decode(frozen("ActionTaken", 1), null);
        assertThat(action.summary()).isEqualTo(Personal.withheld());
        assertThat(action.aseService()).isEqualTo(Personal.withheld());
    }

    @Test
    void whatLiesInTheLogHoldsNothingPersonal() throws IOException {
        assertThat(Files.readString(file("CallRecorded", 1))).doesNotContain(FullCase.SECRET, "59350", "2009-01-02");
        assertThat(Files.readString(file("ActionTaken", 1))).doesNotContain(FullCase.SECRET, "59350");
    }

    private static Path file(String type, int version) {
        return Path.of("src/test/resources/events", type, "v" + version + ".json");
    }

    private static StoredEvent frozen(String type, int version) throws IOException {
        return new StoredEvent(
                1,
                EVENT_ID,
                "case",
                FullCase.CALL.caseId(),
                1,
                type,
                version,
                Instant.EPOCH,
                Instant.EPOCH,
                EVENT_ID,
                null,
                "test",
                new byte[0],
                Files.readAllBytes(file(type, version)),
                new byte[0]);
    }
}
