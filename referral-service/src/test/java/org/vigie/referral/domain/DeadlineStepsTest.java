package org.vigie.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.referral.domain.Sample.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.domain.DeadlineEvent.ReferralDeadlineMet;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.ReferralCommand.Escalate;
import org.vigie.referral.domain.ReferralCommand.Hasten;
import org.vigie.referral.domain.ReferralCommand.NoteMet;
import org.vigie.referral.domain.ReferralCommand.NoteOverdue;
import org.vigie.referral.domain.ReferralCommand.Open;
import org.vigie.referral.domain.ReferralCommand.RecordSent;
import org.vigie.referral.domain.ReferralCommand.Remind;
import org.vigie.referral.domain.ReferralCommand.TellInformant;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.ReferralRejection.NothingToTell;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.domain.authority.Route;

/** What time does to a referral, and what informants are told. */
class DeadlineStepsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Test
    void aMinorUnderTwoIsEvaluatedSooner() {
        Open open = new Open(FACTS, MINORS, INFORMING, new Route.To(NORD, false), Optional.of(1), AT);
        referral()
                .when(open)
                .then(
                        opened(),
                        new ReferralHastened(FACTS, Optional.empty(), Status.WAITING, 1, Optional.empty(), AT),
                        new ReferralRouted(FACTS, FIRST, DUE_IN_A_MONTH, AT));
    }

    @Test
    void theTermThatIsShorterCountsFromTheReceiptToo() {
        referral()
                .given(opened(), hastened(Optional.empty(), Optional.empty(), Status.WAITING), routed())
                .when(new RecordSent(1, NORD, ChannelKind.WEBHOOK, AT))
                .then(new ReferralSent(FACTS, FIRST, ChannelKind.WEBHOOK, 1, DUE_IN_A_MONTH, AT));
    }

    @Test
    void whatIsKnownOfAgesOnlyLaterHastensWhatIsSent() {
        referral()
                .given(opened(), routed(), sent())
                .when(new Hasten(1, Optional.of(AT), LATER))
                .then(hastened(Optional.of(FIRST), Optional.of(DUE_IN_A_MONTH), Status.SENT));
        referral()
                .given(
                        opened(),
                        routed(),
                        sent(),
                        hastened(Optional.of(FIRST), Optional.of(DUE_IN_A_MONTH), Status.SENT))
                .when(acknowledge(NORD))
                .then(new ReferralEvent.ReferralAcknowledged(
                        FACTS, FIRST, DUE_IN_A_MONTH, Optional.of(AnswerWay.SYSTEM), LATER));
    }

    @Test
    void aTermIsNeverMadeLongerAndNeverShortenedInHindsight() {
        ReferralHastened hastened = hastened(Optional.empty(), Optional.empty(), Status.WAITING);
        referral()
                .given(opened(), hastened, routed())
                .when(new Hasten(2, Optional.empty(), LATER))
                .thenNothingHappened();
        referral()
                .given(opened(), routed(), sent(), answered(Outcome.ADAPTED_ACTION))
                .when(new Hasten(1, Optional.of(AT), LATER))
                .thenNothingHappened();
        referral()
                .given(opened(), routed(), withdrawn())
                .when(new Hasten(1, Optional.empty(), LATER))
                .thenNothingHappened();
    }

    @Test
    void whatIsAwaitedIsRemindedOfNotedAndEscalated() {
        referral()
                .given(opened(), routed(), sent())
                .when(new Remind(1, DeadlineKind.EVALUATION, 2, DUE, DAY, LATER))
                .then(reminded(DeadlineKind.EVALUATION, 2));
        referral()
                .given(opened(), routed(), sent())
                .when(new NoteOverdue(1, DeadlineKind.ACKNOWLEDGEMENT, AT, LATER))
                .then(overdue(DeadlineKind.ACKNOWLEDGEMENT));
        referral()
                .given(opened(), routed(), sent())
                .when(new Escalate(1, DeadlineKind.ACKNOWLEDGEMENT, AT, "coordination", LATER))
                .then(escalated(DeadlineKind.ACKNOWLEDGEMENT));
    }

    @Test
    void whatWasDoneMeanwhileIsNotAskedForAgain() {
        referral()
                .given(opened(), routed(), sent(), acknowledged())
                .when(new Remind(1, DeadlineKind.ACKNOWLEDGEMENT, 1, DUE, DAY, LATER))
                .thenNothingHappened();
        referral()
                .given(opened(), routed(), sent(), answered(Outcome.ADAPTED_ACTION))
                .when(new NoteOverdue(1, DeadlineKind.EVALUATION, AT, LATER))
                .thenNothingHappened();
        referral()
                .given(opened(), routed(), sent(), withdrawn())
                .when(new NoteOverdue(0, DeadlineKind.INFORMANT, AT, LATER))
                .thenNothingHappened();
        referral()
                .given(opened(), routed(), told(InformantFeedback.NOTHING, Optional.empty()))
                .when(new NoteOverdue(0, DeadlineKind.INFORMANT, AT, LATER))
                .thenNothingHappened();
    }

    @Test
    void anotherAuthorityIsNotRemindedOfWhatTheFirstOneOwed() {
        referral()
                .given(opened(), routed(), sent(), rerouted(2, OISE))
                .when(new Remind(1, DeadlineKind.EVALUATION, 1, DUE, DAY, LATER))
                .thenNothingHappened();
        referral()
                .given(opened(), routed(), sent(), rerouted(2, OISE))
                .when(met(1))
                .thenNothingHappened();
    }

    @Test
    void whatWasDoneIsNotedWhereverTheReferralStandsByThen() {
        referral()
                .given(opened(), routed(), sent(), acknowledged())
                .when(met(1))
                .then(new ReferralDeadlineMet(
                        FACTS,
                        Optional.of(FIRST),
                        Status.ACKNOWLEDGED,
                        DeadlineKind.ACKNOWLEDGEMENT,
                        AT,
                        DUE,
                        LATER,
                        AT,
                        LATER));
    }

    @Test
    void anInformantIsToldAsFarAsThereIsSomethingToTell() {
        referral()
                .given(opened(), routed(), sent())
                .when(tell(InformantFeedback.NOTHING))
                .then(told(InformantFeedback.NOTHING, Optional.empty()));
        referral()
                .given(opened(), routed(), sent())
                .when(tell(InformantFeedback.FOLLOWED_UP))
                .thenRejected(new NothingToTell(Status.SENT, EnumSet.of(InformantFeedback.NOTHING)));
        referral()
                .given(opened(), routed(), sent(), acknowledged())
                .when(tell(InformantFeedback.OUTCOME))
                .thenRejected(new NothingToTell(
                        Status.ACKNOWLEDGED, EnumSet.of(InformantFeedback.NOTHING, InformantFeedback.FOLLOWED_UP)));
        referral().when(tell(InformantFeedback.NOTHING)).thenRejected(new ReferralRejection.Unknown());
    }

    @Test
    void theSameSaidAgainIsNoNews() {
        var given = referral().given(opened(), routed(), sent(), told(InformantFeedback.NOTHING, Optional.empty()));
        given.when(tell(InformantFeedback.NOTHING)).thenNothingHappened();
        Optional<Personal<String>> note = Optional.of(Personal.of("Des mots."));
        given.when(new TellInformant(InformantFeedback.NOTHING, DAY, note, LATER))
                .then(told(InformantFeedback.NOTHING, note));
    }

    @ParameterizedTest
    @EnumSource
    void thatNothingCanBeToldCanAlwaysBeTold(Status status) {
        assertThat(InformantFeedback.possible(status)).contains(InformantFeedback.NOTHING);
    }

    private static ReferralHastened hastened(Optional<Routing> held, Optional<Instant> dueAt, Status status) {
        return new ReferralHastened(FACTS, held, status, 1, dueAt, LATER);
    }

    private static NoteMet met(int routing) {
        return new NoteMet(routing, DeadlineKind.ACKNOWLEDGEMENT, AT, DUE, LATER, AT, LATER);
    }

    private static TellInformant tell(InformantFeedback told) {
        return new TellInformant(told, DAY, Optional.empty(), LATER);
    }
}
