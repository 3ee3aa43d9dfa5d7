package org.vigie.intake.domain;

import static org.vigie.intake.domain.ActionType.DIRECT_ADVICE;
import static org.vigie.intake.domain.ActionType.INFORMATION_PREOCCUPANTE;
import static org.vigie.intake.domain.CaseExamples.CASE;
import static org.vigie.intake.domain.CaseExamples.LEA;
import static org.vigie.intake.domain.CaseExamples.MONDAY;
import static org.vigie.intake.domain.CaseExamples.TOM;
import static org.vigie.intake.domain.CaseExamples.TUESDAY;
import static org.vigie.intake.domain.CaseExamples.about;
import static org.vigie.intake.domain.CaseExamples.action;
import static org.vigie.intake.domain.CaseExamples.call;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.intake.domain.CaseCommand.EraseIdentity;
import org.vigie.intake.domain.CaseCommand.RecordCall;
import org.vigie.intake.domain.CaseCommand.TakeAction;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseRejection.CaseErased;
import org.vigie.intake.domain.CaseRejection.MinorsNotInCase;
import org.vigie.intake.domain.CaseRejection.ReferralIncomplete;
import org.vigie.intake.domain.CaseRejection.UnknownCase;

class CaseDeciderTest {

    @Test
    void theFirstCallOpensTheCase() {
        specification().when(new RecordCall(call(MONDAY, about(LEA)), true)).then(call(MONDAY, about(LEA)));
    }

    @Test
    void aCallMayKnowOfNoMinor() {
        specification().when(new RecordCall(call(MONDAY), true)).then(call(MONDAY));
    }

    @Test
    void aLaterCallJoinsAndMayNameAnotherMinor() {
        specification()
                .given(call(MONDAY, about(LEA)))
                .when(new RecordCall(call(TUESDAY, about(TOM)), false))
                .then(call(TUESDAY, about(TOM)));
    }

    @Test
    void aCallForANamedCaseThatIsNotThereIsRefused() {
        specification().when(new RecordCall(call(MONDAY), false)).thenRejected(new UnknownCase(CASE));
    }

    @Test
    void anActionNeedsACase() {
        specification().when(new TakeAction(action(DIRECT_ADVICE, null))).thenRejected(new UnknownCase(CASE));
    }

    @Test
    void anActionConcernsMinorsOfAnyCallOfTheCase() {
        specification()
                .given(call(MONDAY, about(LEA)), call(TUESDAY, about(TOM)))
                .when(new TakeAction(action(DIRECT_ADVICE, null, LEA, TOM)))
                .then(action(DIRECT_ADVICE, null, LEA, TOM));
    }

    @Test
    void anActionAboutAMinorOfNoCallIsRefused() {
        specification()
                .given(call(MONDAY, about(LEA)))
                .when(new TakeAction(action(DIRECT_ADVICE, null, LEA, TOM)))
                .thenRejected(new MinorsNotInCase(List.of(TOM)));
    }

    @Test
    void adviceNeedsNeitherDepartmentNorMinors() {
        specification()
                .given(call(MONDAY))
                .when(new TakeAction(action(DIRECT_ADVICE, null)))
                .then(action(DIRECT_ADVICE, null));
    }

    @Test
    void anInformationPreoccupanteGoesToADepartmentAboutSomebody() {
        specification()
                .given(call(MONDAY, about(LEA)))
                .when(new TakeAction(action(INFORMATION_PREOCCUPANTE, "59", LEA)))
                .then(action(INFORMATION_PREOCCUPANTE, "59", LEA));
    }

    @Test
    void anInformationPreoccupanteWithoutDepartmentIsRefused() {
        specification()
                .given(call(MONDAY, about(LEA)))
                .when(new TakeAction(action(INFORMATION_PREOCCUPANTE, null, LEA)))
                .thenRejected(new ReferralIncomplete(true, false));
    }

    @Test
    void anInformationPreoccupanteAboutNobodyIsRefused() {
        specification()
                .given(call(MONDAY, about(LEA)))
                .when(new TakeAction(action(INFORMATION_PREOCCUPANTE, "59")))
                .thenRejected(new ReferralIncomplete(false, true));
    }

    @Test
    void aSecondInformationPreoccupanteForAnotherDepartmentIsNormal() {
        specification()
                .given(call(MONDAY, about(LEA)), action(INFORMATION_PREOCCUPANTE, "59", LEA))
                .when(new TakeAction(action(INFORMATION_PREOCCUPANTE, "62", LEA)))
                .then(action(INFORMATION_PREOCCUPANTE, "62", LEA));
    }

    @Test
    void anErasureNeedsACaseAndHappensOnce() {
        specification().when(new EraseIdentity(erased())).thenRejected(new UnknownCase(CASE));
        specification().given(call(MONDAY)).when(new EraseIdentity(erased())).then(erased());
        specification()
                .given(call(MONDAY), erased())
                .when(new EraseIdentity(erased()))
                .thenRejected(new CaseErased(CASE));
    }

    @Test
    void nothingIsAddedToACaseWhoseIdentitiesAreErased() {
        specification()
                .given(call(MONDAY, about(LEA)), erased())
                .when(new RecordCall(call(TUESDAY), false))
                .thenRejected(new CaseErased(CASE));
        specification()
                .given(call(MONDAY, about(LEA)), erased())
                .when(new RecordCall(call(TUESDAY), true))
                .thenRejected(new CaseErased(CASE));
        specification()
                .given(call(MONDAY, about(LEA)), erased())
                .when(new TakeAction(action(DIRECT_ADVICE, null, LEA)))
                .thenRejected(new CaseErased(CASE));
    }

    private static IdentityErased erased() {
        return new IdentityErased(CASE, TUESDAY);
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent, CaseRejection> specification() {
        return DeciderSpecification.of(new CaseDecider());
    }
}
