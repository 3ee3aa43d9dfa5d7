package org.vigie.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.intake.domain.CaseExamples.CASE;
import static org.vigie.intake.domain.CaseExamples.LEA;
import static org.vigie.intake.domain.CaseExamples.MONDAY;
import static org.vigie.intake.domain.CaseExamples.TOM;
import static org.vigie.intake.domain.CaseExamples.TUESDAY;
import static org.vigie.intake.domain.CaseExamples.about;
import static org.vigie.intake.domain.CaseExamples.call;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.decider.Personal;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;

/** What is put right replaces what was said, and leaves alone what was right. */
class KeptCallTest {
    private static final CallRecorded CALL = call(
            MONDAY, new MinorFacts(LEA, Gender.GIRL, 14, "59", Personal.of("59350"), null, Personal.of(named("Léa"))));

    @Test
    void whatIsNotPutRightStaysWithAllThatIsPersonal() {
        CallRecorded kept = corrected(new CallCorrection(TUESDAY, Channel.CHAT, null, null, null, null, false));
        assertThat(kept.occurredAt()).isEqualTo(TUESDAY);
        assertThat(kept.channel()).isEqualTo(Channel.CHAT);
        assertThat(kept.caller()).isEqualTo(CALL.caller());
        assertThat(kept.concerns()).isEqualTo(CALL.concerns());
        assertThat(kept.minors()).isEqualTo(CALL.minors());
        assertThat(kept.narrative()).isEqualTo(CALL.narrative());
    }

    @Test
    void minorsArePutRightAsAWhole() {
        CallRecorded kept =
                corrected(new CallCorrection(null, null, null, List.of(about(TOM)), List.of(), null, false));
        assertThat(kept.minors()).containsExactly(about(TOM));
        assertThat(kept.concerns()).isEmpty();
        assertThat(kept.channel()).isEqualTo(CALL.channel());
    }

    @Test
    void aNarrativeIsReplacedOrTakenBack() {
        assertThat(corrected(new CallCorrection(null, null, null, null, null, Personal.of("Autre"), false))
                        .narrative())
                .isEqualTo(Personal.of("Autre"));
        assertThat(corrected(new CallCorrection(null, null, null, null, null, null, true))
                        .narrative())
                .isNull();
    }

    @Test
    void whatIsPersonalAndRightIsNotSaidAgain() {
        CallFacts facts = new CallCorrection(TUESDAY, null, null, null, null, null, false).of(CALL);
        assertThat(facts.narrative()).isNull();
        assertThat(facts.minors()).containsExactly(CaseExamples.facts(LEA, Gender.GIRL, 14, "59", null));
    }

    @Test
    void aCallThatIsTakenBackStaysToBeSeen() {
        CallWithdrawn withdrawal = new CallWithdrawn(CASE, CALL.callId(), TUESDAY, Personal.of("Erreur"), null);
        assertThat(KeptCall.of(List.of(CALL, withdrawal))).containsExactly(new KeptCall(CALL, false, true));
    }

    private static CallRecorded corrected(CallCorrection correction) {
        CallCorrected event = new CallCorrected(
                CASE,
                CALL.callId(),
                UUID.randomUUID(),
                TUESDAY,
                correction.fields(),
                correction.of(CALL),
                Personal.of("Erreur"),
                Personal.of("correction-1"));
        KeptCall kept = KeptCall.of(List.of(CALL, event)).getFirst();
        assertThat(kept.corrected()).isTrue();
        return kept.call();
    }

    private static Identity named(String firstName) {
        return new Identity(firstName, null, null, null, null);
    }
}
