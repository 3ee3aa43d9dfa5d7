package org.vigie.referral.domain;

import static org.vigie.eventlog.decider.Decision.accept;
import static org.vigie.eventlog.decider.Decision.reject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.Referral.Answered;
import org.vigie.referral.domain.Referral.Held;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.Referral.Refused;
import org.vigie.referral.domain.Referral.Resending;
import org.vigie.referral.domain.Referral.Sent;
import org.vigie.referral.domain.Referral.Undelivered;
import org.vigie.referral.domain.Referral.UnderEvaluation;
import org.vigie.referral.domain.ReferralCommand.Acknowledge;
import org.vigie.referral.domain.ReferralCommand.Answer;
import org.vigie.referral.domain.ReferralCommand.Refuse;
import org.vigie.referral.domain.ReferralCommand.TellFollowUp;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;

/**
 * What authorities say. An answer may come before the channel said that it took the referral (the receiver works while we
 * wait for its 200): then the answer itself is the proof of receipt, and comes with it.
 */
final class Answers {
    private Answers() {}

    static Decision<ReferralEvent, ReferralRejection> take(Answer answer, Opened state) {
        boolean theirs = state.held().map(answer.by()::mayAnswerFor).orElse(answer.by() instanceof Sender.Coordinator);
        if (!theirs) {
            return reject(new ReferralRejection.NotYours());
        }
        if (isRepeated(answer, state)) {
            return accept();
        }
        if (!(state instanceof Held held)
                || !state.possible().contains(answer.move())
                || (answer.by().way() == AnswerWay.LINK && !mayAnswerByLink(answer, held))) {
            return reject(new ReferralRejection.IllegalMove(state.status(), state.possible()));
        }
        return switch (answer) {
            case Acknowledge acknowledge -> new Decision.Accepted<>(acknowledged(acknowledge, held));
            case Refuse refuse -> refuse(refuse, held);
            case TellFollowUp tell -> new Decision.Accepted<>(followedUp(tell, held));
        };
    }

    /** Without signing in one answers once, whether it is for the authority or not, and sends nothing to another. */
    private static boolean mayAnswerByLink(Answer answer, Held state) {
        boolean allowed = switch (answer) {
            case Acknowledge _ -> true;
            case Refuse refuse -> refuse.redirectTo().isEmpty();
            case TellFollowUp _ -> false;
        };
        return allowed && state.awaitsFirstAnswer();
    }

    private static boolean isRepeated(Answer answer, Opened state) {
        return switch (answer) {
            case Acknowledge _ -> false;
            case Refuse refuse ->
                state instanceof Refused refused
                        && refuse.reason() == refused.reason()
                        && refuse.redirectTo().isEmpty();
            case TellFollowUp tell ->
                tell.note().isEmpty()
                        && switch (state) {
                            case UnderEvaluation evaluation -> tell.followUp().equals(evaluation.latest());
                            case Answered answered -> tell.followUp().equals(answered.latest());
                            default -> false;
                        };
        };
    }

    /** Nothing where the referral is acknowledged already. */
    private static List<ReferralEvent> acknowledged(Answer answer, Held state) {
        return switch (state) {
            case Resending resending -> List.of(acknowledgement(resending, resending.dueAt(), answer));
            case Undelivered undelivered -> {
                ReferralSent received = Deliveries.sent(undelivered, answer.through(), answer.at());
                yield List.of(received, acknowledgement(state, received.dueAt(), answer));
            }
            case Sent sent -> List.of(acknowledgement(sent, sent.dueAt(), answer));
            default -> List.of();
        };
    }

    private static ReferralAcknowledged acknowledgement(Held state, Instant dueAt, Answer answer) {
        return new ReferralAcknowledged(
                state.facts(), state.routing(), dueAt, Optional.of(answer.by().way()), answer.at());
    }

    private static Decision<ReferralEvent, ReferralRejection> refuse(Refuse refuse, Held state) {
        if (refuse.redirectTo().filter(state.routing().authority()::equals).isPresent()) {
            return reject(new ReferralRejection.AlreadyThere(state.status(), state.possible()));
        }
        List<ReferralEvent> events = new ArrayList<>();
        if (state instanceof Undelivered undelivered && !(state instanceof Resending)) {
            events.add(Deliveries.sent(undelivered, refuse.through(), refuse.at()));
        }
        events.add(
                new ReferralRefused(state.facts(), state.routing(), refuse.reason(), refuse.redirectTo(), refuse.at()));
        refuse.redirectTo()
                .map(authority -> Routings.rerouted(state, authority, refuse.at()))
                .ifPresent(rerouted -> {
                    events.add(rerouted);
                    Recalls.recalled(state.routing(), rerouted).ifPresent(events::add);
                });
        return new Decision.Accepted<>(events);
    }

    private static List<ReferralEvent> followedUp(TellFollowUp tell, Held state) {
        List<ReferralEvent> events = new ArrayList<>(acknowledged(tell, state));
        Status status = statusAfter(tell.followUp().outcome(), state);
        events.add(
                new ReferralAnswered(state.facts(), state.routing(), tell.followUp(), tell.note(), status, tell.at()));
        return events;
    }

    private static Status statusAfter(Outcome outcome, Held state) {
        if (outcome.isAnswer() || state instanceof Answered) {
            return Status.ANSWERED;
        }
        boolean evaluating = outcome == Outcome.EVALUATION_UNDER_WAY || state instanceof UnderEvaluation;
        return evaluating ? Status.UNDER_EVALUATION : Status.ACKNOWLEDGED;
    }
}
