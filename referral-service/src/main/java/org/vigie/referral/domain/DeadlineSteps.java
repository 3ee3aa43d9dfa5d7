package org.vigie.referral.domain;

import static org.vigie.eventlog.decider.Decision.accept;

import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.DeadlineEvent.ReferralDeadlineMet;
import org.vigie.referral.domain.DeadlineEvent.ReferralEscalated;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.DeadlineEvent.ReferralOverdue;
import org.vigie.referral.domain.DeadlineEvent.ReferralReminded;
import org.vigie.referral.domain.Referral.Acknowledged;
import org.vigie.referral.domain.Referral.Answered;
import org.vigie.referral.domain.Referral.Closed;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.Referral.Refused;
import org.vigie.referral.domain.Referral.Sent;
import org.vigie.referral.domain.Referral.UnderEvaluation;
import org.vigie.referral.domain.Referral.Withdrawn;
import org.vigie.referral.domain.ReferralCommand.DeadlineStep;
import org.vigie.referral.domain.ReferralCommand.Escalate;
import org.vigie.referral.domain.ReferralCommand.Hasten;
import org.vigie.referral.domain.ReferralCommand.NoteMet;
import org.vigie.referral.domain.ReferralCommand.NoteOverdue;
import org.vigie.referral.domain.ReferralCommand.Remind;

/** What the passing of time makes of a referral. Whoever looked at the time looked a moment ago: what no longer holds is no news. */
final class DeadlineSteps {
    private DeadlineSteps() {}

    /** A term is never made longer: what an authority was told it keeps to. */
    static Decision<ReferralEvent, ReferralRejection> hasten(Hasten hasten, Opened state) {
        boolean over = state instanceof Answered || state instanceof Withdrawn || state instanceof Closed;
        if (over || hasten.months() >= state.matter().evaluationMonths()) {
            return accept();
        }
        return accept(new ReferralHastened(
                state.facts(),
                state.held(),
                state.status(),
                hasten.months(),
                hasten.receipt()
                        .filter(_ -> !(state instanceof Refused))
                        .map(receipt ->
                                Deadline.evaluation(receipt, hasten.months()).dueAt()),
                hasten.at()));
    }

    static Decision<ReferralEvent, ReferralRejection> note(DeadlineStep step, Opened state) {
        boolean ofAnotherRouting = step.deadline() != DeadlineKind.INFORMANT
                && step.routing() != state.held().map(Routing::number).orElse(0);
        boolean lateNews = !(step instanceof NoteMet) && !isAwaited(step.deadline(), state);
        return ofAnotherRouting || lateNews ? accept() : accept(event(step, state));
    }

    private static boolean isAwaited(DeadlineKind deadline, Opened state) {
        return switch (deadline) {
            case ACKNOWLEDGEMENT -> state instanceof Sent;
            case EVALUATION ->
                state instanceof Sent || state instanceof Acknowledged || state instanceof UnderEvaluation;
            case INFORMANT ->
                !(state instanceof Withdrawn) && state.matter().told().isEmpty();
        };
    }

    private static DeadlineEvent event(DeadlineStep step, Opened state) {
        var facts = state.facts();
        var held = state.held();
        Status status = state.status();
        return switch (step) {
            case Remind s ->
                new ReferralReminded(facts, held, status, s.deadline(), s.number(), s.dueAt(), s.day(), s.at());
            case NoteOverdue s -> new ReferralOverdue(facts, held, status, s.deadline(), s.dueAt(), s.at());
            case Escalate s ->
                new ReferralEscalated(facts, held, status, s.deadline(), s.dueAt(), s.coordinator(), s.at());
            case NoteMet s ->
                new ReferralDeadlineMet(
                        facts, held, status, s.deadline(), s.from(), s.dueAt(), s.metAt(), s.openedAt(), s.at());
        };
    }
}
