package org.vigie.referral.domain.deadline;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.DeadlineEvent;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.DeadlineEvent.ReferralDeadlineMet;
import org.vigie.referral.domain.DeadlineEvent.ReferralEscalated;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.DeadlineEvent.ReferralOverdue;
import org.vigie.referral.domain.DeadlineEvent.ReferralReminded;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;

/** What of a referral's history its deadlines depend on. Another authority begins anew; what an informant is promised stays. */
final class Milestones {
    private final Map<DeadlineKind, Marks> marks = new EnumMap<>(DeadlineKind.class);
    private Urgency urgency = Urgency.NORMAL;
    private Status status = Status.WAITING;
    private int routing;
    private int evaluationMonths = Deadline.EVALUATION_MONTHS;
    private Instant openedAt = Instant.EPOCH;
    private @Nullable Instant routedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant requestedAt;
    private @Nullable Instant toldAt;

    private Milestones() {}

    static Milestones of(List<ReferralEvent> events) {
        Milestones milestones = new Milestones();
        events.forEach(milestones::apply);
        return milestones;
    }

    private void apply(ReferralEvent event) {
        urgency = event.facts().urgency();
        status = event.status();
        switch (event) {
            case ReferralOpened opened -> open(opened);
            case ReferralRouted routed -> route(routed.routing().number(), routed.at());
            case ReferralRerouted rerouted -> route(rerouted.routing().number(), rerouted.at());
            case ReferralSent sent -> sentAt = sent.at();
            case ReferralAcknowledged acknowledged -> acknowledge(acknowledged.at());
            case ReferralRefused refused -> acknowledge(refused.at());
            case ReferralAnswered answered -> answer(answered);
            case ReferralHastened hastened -> evaluationMonths = hastened.months();
            case InformantTold told -> toldAt = toldAt == null ? told.at() : toldAt;
            case ReferralReminded reminded -> mark(reminded.deadline(), reminded);
            case ReferralOverdue overdue -> mark(overdue.deadline(), overdue);
            case ReferralEscalated escalated -> mark(escalated.deadline(), escalated);
            case ReferralDeadlineMet met -> mark(met.deadline(), met);
            default -> {
                // the status says it all
            }
        }
    }

    private void open(ReferralOpened opened) {
        openedAt = opened.at();
        requestedAt = opened.informing().feedbackRequested() ? opened.at() : null;
    }

    private void route(int number, Instant at) {
        routing = number;
        routedAt = at;
        sentAt = null;
        acknowledgedAt = null;
        answeredAt = null;
        marks.remove(DeadlineKind.ACKNOWLEDGEMENT);
        marks.remove(DeadlineKind.EVALUATION);
    }

    /** A refusal says that it was received too. */
    private void acknowledge(Instant at) {
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
    }

    private void answer(ReferralAnswered answered) {
        acknowledge(answered.at());
        if (answered.status() == Status.ANSWERED && answeredAt == null) {
            answeredAt = answered.at();
        }
    }

    private void mark(DeadlineKind kind, DeadlineEvent event) {
        marks.put(kind, marks(kind).with(event));
    }

    Marks marks(DeadlineKind kind) {
        return marks.getOrDefault(kind, Marks.NONE);
    }

    Urgency urgency() {
        return urgency;
    }

    Status status() {
        return status;
    }

    int routing() {
        return routing;
    }

    int evaluationMonths() {
        return evaluationMonths;
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<Instant> routedAt() {
        return Optional.ofNullable(routedAt);
    }

    Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<Instant> requestedAt() {
        return Optional.ofNullable(requestedAt);
    }

    Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }
}
