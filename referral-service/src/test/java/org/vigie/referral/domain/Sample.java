package org.vigie.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.DeadlineEvent.ReferralEscalated;
import org.vigie.referral.domain.DeadlineEvent.ReferralOverdue;
import org.vigie.referral.domain.DeadlineEvent.ReferralReminded;
import org.vigie.referral.domain.Informing.ParentsInformed;
import org.vigie.referral.domain.ReferralCommand.Acknowledge;
import org.vigie.referral.domain.ReferralCommand.Open;
import org.vigie.referral.domain.ReferralCommand.RecordFailure;
import org.vigie.referral.domain.ReferralCommand.Refuse;
import org.vigie.referral.domain.ReferralCommand.TellFollowUp;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralEvent.ReferralRecalled;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralResendAsked;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.ReferralEvent.ReferralUnroutable;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawalSent;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.domain.authority.Route;

/** One referral to the Nord, in the words of its tests. */
public final class Sample {
    public static final String NORD = "59D";
    public static final String OISE = "60D";
    public static final Instant AT = Instant.parse("2026-03-02T18:00:00Z");
    public static final Instant DUE = Instant.parse("2026-06-02T17:00:00Z");
    public static final Instant LATER = Instant.parse("2026-03-03T08:00:00Z");
    public static final Instant DUE_LATER = Instant.parse("2026-06-03T07:00:00Z");
    public static final Instant DUE_IN_A_MONTH = Instant.parse("2026-04-02T17:00:00Z");
    public static final Instant NEXT = Instant.parse("2026-03-02T18:00:02Z");
    public static final ReferralFacts FACTS = new ReferralFacts(
            UUID.fromString("0b6a4dc0-91f6-5d7b-9a44-0f2f4a9b1c01"),
            UUID.fromString("0b6a4dc0-91f6-5d7b-9a44-0f2f4a9b1c02"),
            UUID.fromString("0b6a4dc0-91f6-5d7b-9a44-0f2f4a9b1c03"),
            "59",
            Urgency.NORMAL);
    public static final List<UUID> MINORS = List.of(UUID.fromString("2f7a4c1e-3f0b-4f5e-9a55-0c8a6b1d7e10"));
    public static final Informing INFORMING = new Informing(Optional.of(ParentsInformed.YES), true);
    public static final Routing FIRST = new Routing(1, NORD, false);
    public static final Set<Move> WITH_AN_AUTHORITY =
            EnumSet.of(Move.ACKNOWLEDGE, Move.REFUSE, Move.FOLLOW_UP, Move.REROUTE, Move.RESEND, Move.WITHDRAW);

    private Sample() {}

    static DeciderSpecification<ReferralCommand, Referral, ReferralEvent, ReferralRejection> referral() {
        return DeciderSpecification.of(new ReferralDecider());
    }

    static Open open(Route route) {
        return new Open(FACTS, MINORS, INFORMING, route, Optional.empty(), AT);
    }

    static RecordFailure failure(FailureReason reason) {
        return new RecordFailure(1, ChannelKind.WEBHOOK, reason, Optional.empty(), NEXT, AT);
    }

    static Acknowledge acknowledge(String authority) {
        return new Acknowledge(new Sender.Department(authority, AnswerWay.SYSTEM), ChannelKind.WEBHOOK, LATER);
    }

    static Acknowledge acknowledgedByCoordinator() {
        return new Acknowledge(new Sender.Coordinator(), ChannelKind.WEBHOOK, LATER);
    }

    static Refuse refuse(Optional<String> redirectTo) {
        return new Refuse(
                new Sender.Department(NORD, AnswerWay.SYSTEM),
                RefusalReason.OUT_OF_TERRITORY,
                redirectTo,
                ChannelKind.WEBHOOK,
                LATER);
    }

    static TellFollowUp tell(Outcome outcome) {
        return new TellFollowUp(
                new Sender.Department(NORD, AnswerWay.SYSTEM),
                followUp(outcome),
                Optional.empty(),
                ChannelKind.WEBHOOK,
                LATER);
    }

    private static FollowUp followUp(Outcome outcome) {
        return new FollowUp(outcome, LocalDate.of(2026, 3, 3));
    }

    public static ReferralOpened opened() {
        return new ReferralOpened(FACTS, MINORS, INFORMING, AT);
    }

    public static ReferralRouted routed() {
        return new ReferralRouted(FACTS, FIRST, DUE, AT);
    }

    public static ReferralUnroutable unroutable() {
        return new ReferralUnroutable(FACTS, AT);
    }

    public static ReferralDeliveryFailed failed(int attempt, FailureReason reason) {
        return new ReferralDeliveryFailed(
                FACTS, FIRST, ChannelKind.WEBHOOK, attempt, reason, Optional.empty(), NEXT, AT);
    }

    public static ReferralSent sent() {
        return sent(1);
    }

    static ReferralSent sent(int attempt) {
        return new ReferralSent(FACTS, FIRST, ChannelKind.WEBHOOK, attempt, DUE, AT);
    }

    static ReferralSent receivedLater() {
        return new ReferralSent(FACTS, FIRST, ChannelKind.WEBHOOK, 1, DUE_LATER, LATER);
    }

    public static ReferralAcknowledged acknowledged() {
        return acknowledged(AnswerWay.SYSTEM);
    }

    static ReferralAcknowledged acknowledged(AnswerWay by) {
        return new ReferralAcknowledged(FACTS, FIRST, DUE, Optional.of(by), LATER);
    }

    /** As it was stored before it told how it came. */
    public static ReferralAcknowledged acknowledgedOfOld() {
        return new ReferralAcknowledged(FACTS, FIRST, DUE, Optional.empty(), LATER);
    }

    static ReferralAcknowledged acknowledgedAfterReceipt() {
        return new ReferralAcknowledged(FACTS, FIRST, DUE_LATER, Optional.of(AnswerWay.SYSTEM), LATER);
    }

    public static ReferralRefused refused(Optional<String> redirectTo) {
        return new ReferralRefused(FACTS, FIRST, RefusalReason.OUT_OF_TERRITORY, redirectTo, LATER);
    }

    public static ReferralRerouted rerouted(int number, String authority) {
        return new ReferralRerouted(FACTS, new Routing(number, authority, false), DUE_LATER, LATER);
    }

    public static ReferralResendAsked resendAsked() {
        return new ReferralResendAsked(FACTS, FIRST, Status.WAITING, LATER);
    }

    static ReferralAnswered answered(Outcome outcome) {
        return answered(outcome, outcome.isAnswer() ? Status.ANSWERED : Status.UNDER_EVALUATION);
    }

    static ReferralAnswered answered(Outcome outcome, Status status) {
        return answered(outcome, status, Optional.empty());
    }

    public static ReferralAnswered answered(Outcome outcome, Status status, Optional<Personal<String>> note) {
        return new ReferralAnswered(FACTS, FIRST, followUp(outcome), note, status, LATER);
    }

    public static ReferralWithdrawn withdrawn() {
        return new ReferralWithdrawn(FACTS, Optional.of(FIRST), LATER);
    }

    static ReferralRecalled recalled(RecallReason reason, Routing held, Status status) {
        return new ReferralRecalled(FACTS, FIRST, reason, Optional.of(held), status, LATER);
    }

    static ReferralRecalled recalledForAnother() {
        return recalled(RecallReason.REROUTED, new Routing(2, OISE, false), Status.ROUTED);
    }

    static ReferralRecalled recalledForGood() {
        return recalled(RecallReason.WITHDRAWN, FIRST, Status.WITHDRAWN);
    }

    static ReferralWithdrawalSent withdrawalSent() {
        return new ReferralWithdrawalSent(
                FACTS, FIRST, ChannelKind.WEBHOOK, Optional.of(new Routing(2, OISE, false)), Status.ROUTED, LATER);
    }

    static ReferralReminded reminded(DeadlineKind deadline, int number) {
        return new ReferralReminded(
                FACTS, Optional.of(FIRST), Status.SENT, deadline, number, DUE, LocalDate.of(2026, 3, 3), LATER);
    }

    static ReferralOverdue overdue(DeadlineKind deadline) {
        return new ReferralOverdue(FACTS, Optional.of(FIRST), Status.SENT, deadline, AT, LATER);
    }

    static ReferralEscalated escalated(DeadlineKind deadline) {
        return new ReferralEscalated(FACTS, Optional.of(FIRST), Status.SENT, deadline, AT, "coordination", LATER);
    }

    static InformantTold told(InformantFeedback told, Optional<Personal<String>> note) {
        return new InformantTold(FACTS, Optional.of(FIRST), Status.SENT, told, LocalDate.of(2026, 3, 3), note, LATER);
    }
}
