package org.vigie.intake.domain;

import static org.vigie.intake.domain.ActionType.ASE_LIAISON;
import static org.vigie.intake.domain.ActionType.DIRECT_ADVICE;
import static org.vigie.intake.domain.ActionType.INFORMATION_PREOCCUPANTE;
import static org.vigie.intake.domain.CaseExamples.CASE;
import static org.vigie.intake.domain.CaseExamples.CLIENT;
import static org.vigie.intake.domain.CaseExamples.LEA;
import static org.vigie.intake.domain.CaseExamples.MONDAY;
import static org.vigie.intake.domain.CaseExamples.TOM;
import static org.vigie.intake.domain.CaseExamples.TUESDAY;
import static org.vigie.intake.domain.CaseExamples.about;
import static org.vigie.intake.domain.CaseExamples.action;
import static org.vigie.intake.domain.CaseExamples.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.intake.domain.CaseCommand.CancelNextContact;
import org.vigie.intake.domain.CaseCommand.CloseCase;
import org.vigie.intake.domain.CaseCommand.CorrectCall;
import org.vigie.intake.domain.CaseCommand.EraseIdentity;
import org.vigie.intake.domain.CaseCommand.FollowUpLiaison;
import org.vigie.intake.domain.CaseCommand.KeepNextContact;
import org.vigie.intake.domain.CaseCommand.PromiseNextContact;
import org.vigie.intake.domain.CaseCommand.RecordCall;
import org.vigie.intake.domain.CaseCommand.ReopenCase;
import org.vigie.intake.domain.CaseCommand.TakeAction;
import org.vigie.intake.domain.CaseCommand.WithdrawAction;
import org.vigie.intake.domain.CaseCommand.WithdrawCall;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.CaseRejection.AlreadySo;
import org.vigie.intake.domain.CaseRejection.AlreadyWithdrawn;
import org.vigie.intake.domain.CaseRejection.CaseErased;
import org.vigie.intake.domain.CaseRejection.CaseIsClosed;
import org.vigie.intake.domain.CaseRejection.DueInThePast;
import org.vigie.intake.domain.CaseRejection.MinorNotInCase;
import org.vigie.intake.domain.CaseRejection.MinorsNotInCase;
import org.vigie.intake.domain.CaseRejection.NextContactEnded;
import org.vigie.intake.domain.CaseRejection.NextContactsOpen;
import org.vigie.intake.domain.CaseRejection.NotALiaison;
import org.vigie.intake.domain.CaseRejection.ReferralIncomplete;
import org.vigie.intake.domain.CaseRejection.UnknownCase;

class CaseDeciderTest {
    private static final UUID CONTACT = UUID.fromString("0190a0f0-0000-5000-8000-00000000000e");

    @Test
    void theFirstCallOpensTheCase() {
        specification().when(new RecordCall(call(MONDAY, about(LEA)), true)).then(call(MONDAY, about(LEA)));
    }

    @Test
    void whoMayWriteInItsOwnCasesAloneWritesInThoseThatItOpened() {
        specification()
                .when(inOwnCase(CLIENT, new RecordCall(call(MONDAY), true)))
                .then(call(MONDAY));
        specification()
                .given(call(MONDAY))
                .when(inOwnCase(CLIENT, new RecordCall(call(TUESDAY), false)))
                .then(call(TUESDAY));
        specification()
                .given(call(MONDAY), call(TUESDAY))
                .when(inOwnCase(CLIENT, new TakeAction(action(DIRECT_ADVICE, null))))
                .then(action(DIRECT_ADVICE, null));
        specification()
                .given(call(MONDAY), erased())
                .when(inOwnCase(CLIENT, new TakeAction(action(DIRECT_ADVICE, null))))
                .thenRejected(new CaseErased(CASE));
    }

    @Test
    void anyOtherCaseIsToItAsIfThereWereNone() {
        List<CaseCommand> asked = List.of(
                new RecordCall(call(TUESDAY), false),
                new RecordCall(call(TUESDAY), true),
                new TakeAction(action(INFORMATION_PREOCCUPANTE, null, TOM)),
                new CorrectCall(corrected(MONDAY), List.of()),
                new WithdrawCall(withdrawn(MONDAY)),
                new WithdrawAction(actionWithdrawn()),
                close());
        for (CaseCommand command : asked) {
            specification()
                    .given(call(MONDAY))
                    .when(inOwnCase("another", command))
                    .thenRejected(new UnknownCase(CASE));
            specification()
                    .given(call(MONDAY), closed())
                    .when(inOwnCase("another", command))
                    .thenRejected(new UnknownCase(CASE));
            specification()
                    .given(call(MONDAY), erased())
                    .when(inOwnCase("another", command))
                    .thenRejected(new UnknownCase(CASE));
        }
    }

    private static CaseCommand inOwnCase(String client, CaseCommand asked) {
        return new CaseCommand.InOwnCase(client, asked);
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

    @Test
    void aCallIsPutRightAsOftenAsItTakes() {
        specification()
                .given(call(MONDAY, about(LEA)), corrected(MONDAY, about(TOM)))
                .when(new CorrectCall(corrected(MONDAY, about(LEA)), List.of()))
                .then(corrected(MONDAY, about(LEA)));
    }

    @Test
    void aMinorThatACorrectionNamesIsOneOfTheCase() {
        specification()
                .given(call(MONDAY), corrected(MONDAY, about(TOM)))
                .when(new TakeAction(action(DIRECT_ADVICE, null, TOM)))
                .then(action(DIRECT_ADVICE, null, TOM));
    }

    @Test
    void aCallIsTakenBackOnceAndNotPutRightAfterwards() {
        UUID callId = call(MONDAY).callId();
        specification()
                .given(call(MONDAY))
                .when(new WithdrawCall(withdrawn(MONDAY)))
                .then(withdrawn(MONDAY));
        specification()
                .given(call(MONDAY), withdrawn(MONDAY))
                .when(new WithdrawCall(withdrawn(MONDAY)))
                .thenRejected(new AlreadyWithdrawn(callId));
        specification()
                .given(call(MONDAY), withdrawn(MONDAY))
                .when(new CorrectCall(corrected(MONDAY), List.of()))
                .thenRejected(new AlreadyWithdrawn(callId));
        specification()
                .given(call(MONDAY), call(TUESDAY), withdrawn(MONDAY))
                .when(new CorrectCall(corrected(TUESDAY), List.of()))
                .then(corrected(TUESDAY));
    }

    @Test
    void anActionIsTakenBackOnce() {
        specification()
                .given(call(MONDAY), action(DIRECT_ADVICE, null))
                .when(new WithdrawAction(actionWithdrawn()))
                .then(actionWithdrawn());
        specification()
                .given(call(MONDAY), action(DIRECT_ADVICE, null), actionWithdrawn())
                .when(new WithdrawAction(actionWithdrawn()))
                .thenRejected(new AlreadyWithdrawn(actionWithdrawn().actionId()));
    }

    @Test
    void onlyALiaisonThatWasNotTakenBackIsFollowedUp() {
        LiaisonFollowedUp followUp = followUp();
        specification()
                .given(call(MONDAY), action(ASE_LIAISON, null), closed())
                .when(new FollowUpLiaison(followUp, ASE_LIAISON))
                .then(followUp);
        specification()
                .given(call(MONDAY), action(ASE_LIAISON, null), followUp)
                .when(close())
                .then(closed());
        specification()
                .given(call(MONDAY), action(DIRECT_ADVICE, null))
                .when(new FollowUpLiaison(followUp, DIRECT_ADVICE))
                .thenRejected(new NotALiaison(DIRECT_ADVICE));
        specification()
                .given(call(MONDAY), action(ASE_LIAISON, null), actionWithdrawn())
                .when(new FollowUpLiaison(followUp, ASE_LIAISON))
                .thenRejected(new AlreadyWithdrawn(followUp.actionId()));
    }

    @Test
    void aCaseIsClosedAndOpenedAgain() {
        specification().given(call(MONDAY)).when(close()).then(closed());
        specification().given(call(MONDAY), closed()).when(close()).thenRejected(new AlreadySo(CaseStatus.CLOSED));
        specification()
                .given(call(MONDAY), closed())
                .when(new ReopenCase(reopened()))
                .then(reopened());
        specification()
                .given(call(MONDAY))
                .when(new ReopenCase(reopened()))
                .thenRejected(new AlreadySo(CaseStatus.OPEN));
        specification().given(call(MONDAY), closed(), reopened()).when(close()).then(closed());
    }

    @Test
    void aCallOpensAClosedCaseByItself() {
        specification()
                .given(call(MONDAY), closed())
                .when(new RecordCall(call(TUESDAY), false))
                .then(call(TUESDAY));
        specification()
                .given(call(MONDAY), closed(), call(TUESDAY))
                .when(new ReopenCase(reopened()))
                .thenRejected(new AlreadySo(CaseStatus.OPEN));
    }

    @Test
    void anActionThatIsToldLateLeavesTheCaseClosed() {
        specification()
                .given(call(MONDAY, about(LEA)), closed())
                .when(new TakeAction(action(DIRECT_ADVICE, null, LEA)))
                .then(action(DIRECT_ADVICE, null, LEA));
        specification()
                .given(call(MONDAY), closed(), action(DIRECT_ADVICE, null))
                .when(close())
                .thenRejected(new AlreadySo(CaseStatus.CLOSED));
    }

    @Test
    void aClosedCaseCanBePutRight() {
        specification()
                .given(call(MONDAY), closed())
                .when(new CorrectCall(corrected(MONDAY), List.of()))
                .then(corrected(MONDAY));
    }

    @Test
    void aNextContactIsPromisedKeptAndCancelled() {
        specification()
                .given(call(MONDAY, about(LEA)))
                .when(new PromiseNextContact(promised(LEA)))
                .then(promised(LEA));
        specification()
                .given(call(MONDAY, about(LEA)), promised(LEA))
                .when(new KeepNextContact(kept()))
                .then(kept());
        specification()
                .given(call(MONDAY, about(LEA)), promised(LEA))
                .when(new CancelNextContact(cancelled()))
                .then(cancelled());
    }

    @Test
    void aNextContactIsOverOnce() {
        specification()
                .given(call(MONDAY), promised(null), kept())
                .when(new CancelNextContact(cancelled()))
                .thenRejected(new NextContactEnded(NextContactStatus.KEPT));
        specification()
                .given(call(MONDAY), promised(null), cancelled())
                .when(new KeepNextContact(kept()))
                .thenRejected(new NextContactEnded(NextContactStatus.CANCELLED));
    }

    @Test
    void nothingIsPromisedAboutAStrangerForThePastOrOnceTheCaseIsClosed() {
        specification()
                .given(call(MONDAY, about(LEA)))
                .when(new PromiseNextContact(promised(TOM)))
                .thenRejected(new MinorNotInCase(TOM));
        specification()
                .given(call(MONDAY))
                .when(new PromiseNextContact(promised(null, TUESDAY.minusNanos(1))))
                .thenRejected(new DueInThePast());
        specification()
                .given(call(MONDAY))
                .when(new PromiseNextContact(promised(null, TUESDAY)))
                .then(promised(null, TUESDAY));
        specification()
                .given(call(MONDAY), closed())
                .when(new PromiseNextContact(promised(null)))
                .thenRejected(new CaseIsClosed());
    }

    @Test
    void aCaseIsNotClosedAsLongAsSomebodyExpectsToHear() {
        specification()
                .given(call(MONDAY), promised(null))
                .when(close())
                .thenRejected(new NextContactsOpen(List.of(CONTACT)));
        specification()
                .given(call(MONDAY), promised(null), kept())
                .when(close())
                .then(closed());
        UUID elsewhere = UUID.randomUUID();
        specification()
                .given(call(MONDAY), promised(null))
                .when(new CloseCase(closed(), List.of(elsewhere)))
                .thenRejected(new NextContactsOpen(List.of(CONTACT, elsewhere)));
        specification()
                .given(call(MONDAY), promised(null))
                .when(new EraseIdentity(erased()))
                .then(erased());
    }

    @Test
    void nothingOfAnErasedCaseIsChanged() {
        Stream.of(
                        new CorrectCall(corrected(MONDAY), List.of()),
                        new WithdrawCall(withdrawn(MONDAY)),
                        new WithdrawAction(actionWithdrawn()),
                        new FollowUpLiaison(followUp(), ASE_LIAISON),
                        close(),
                        new ReopenCase(reopened()),
                        new PromiseNextContact(promised(null)),
                        new KeepNextContact(kept()),
                        new CancelNextContact(cancelled()))
                .forEach(command -> specification()
                        .given(call(MONDAY), erased())
                        .when(command)
                        .thenRejected(new CaseErased(CASE)));
    }

    private static CallCorrected corrected(Instant call, MinorFacts... minors) {
        CallCorrection correction = new CallCorrection(null, Channel.CHAT, null, List.of(minors), null, null, false);
        return new CallCorrected(
                CASE,
                call(call).callId(),
                UUID.fromString("0190a0f0-0000-5000-8000-00000000000d"),
                TUESDAY,
                correction.fields(),
                correction.of(call(call)),
                Personal.of("Erreur"),
                Personal.of("correction-1"));
    }

    private static CallWithdrawn withdrawn(Instant call) {
        return new CallWithdrawn(CASE, call(call).callId(), TUESDAY, Personal.of("Erreur"), null);
    }

    private static ActionWithdrawn actionWithdrawn() {
        return new ActionWithdrawn(CASE, action(DIRECT_ADVICE, null).actionId(), TUESDAY, Personal.of("Erreur"), null);
    }

    private static LiaisonFollowedUp followUp() {
        return new LiaisonFollowedUp(
                CASE,
                action(ASE_LIAISON, null).actionId(),
                UUID.fromString("0190a0f0-0000-5000-8000-00000000000e"),
                TUESDAY,
                LiaisonOutcome.REACHED,
                Personal.of("Rappel vendredi"),
                Personal.of("follow-up-1"));
    }

    private static CaseClosed closed() {
        return new CaseClosed(CASE, TUESDAY, Personal.of("Suivi terminé"), null);
    }

    private static CaseReopened reopened() {
        return new CaseReopened(CASE, TUESDAY, Personal.of("Nouvel élément"), null);
    }

    private static CloseCase close() {
        return new CloseCase(closed(), List.of());
    }

    private static NextContactPromised promised(@Nullable UUID minorId) {
        return promised(minorId, TUESDAY.plus(Duration.ofDays(2)));
    }

    private static NextContactPromised promised(@Nullable UUID minorId, Instant dueAt) {
        return new NextContactPromised(
                CASE, CONTACT, TUESDAY, NextContactKind.CALL_BACK, dueAt, minorId, null, Personal.of("rappel-1"));
    }

    private static NextContactKept kept() {
        return new NextContactKept(CASE, CONTACT, TUESDAY, null, null);
    }

    private static NextContactCancelled cancelled() {
        return new NextContactCancelled(CASE, CONTACT, TUESDAY, Personal.of("A rappelé"), null);
    }

    private static IdentityErased erased() {
        return new IdentityErased(CASE, TUESDAY);
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent, CaseRejection> specification() {
        return DeciderSpecification.of(new CaseDecider());
    }
}
