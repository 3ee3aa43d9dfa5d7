package org.vigie.referral.domain;

import static org.vigie.eventlog.decider.Decision.accept;
import static org.vigie.eventlog.decider.Decision.reject;

import java.time.Instant;
import java.util.Optional;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.Referral.Held;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.Referral.Resending;
import org.vigie.referral.domain.Referral.Routed;
import org.vigie.referral.domain.Referral.Sent;
import org.vigie.referral.domain.Referral.Undelivered;
import org.vigie.referral.domain.Referral.WaitingForChannel;
import org.vigie.referral.domain.ReferralCommand.DeliveryReport;
import org.vigie.referral.domain.ReferralCommand.RecordFailure;
import org.vigie.referral.domain.ReferralCommand.RecordSent;
import org.vigie.referral.domain.ReferralCommand.Resend;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
import org.vigie.referral.domain.ReferralEvent.ReferralResendAsked;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.authority.ChannelKind;

/** What became of messages to authorities. */
final class Deliveries {
    private Deliveries() {}

    static Decision<ReferralEvent, ReferralRejection> record(DeliveryReport report, Opened state) {
        if (!(state instanceof Undelivered undelivered) || undelivered.routing().number() != report.routing()) {
            return report instanceof RecordSent sent ? Recalls.arrivedLate(sent, state) : accept();
        }
        return switch (report) {
            case RecordSent sent -> accept(sent(undelivered, sent.channel(), sent.at()));
            case RecordFailure failure -> fail(failure, undelivered);
        };
    }

    /** Asked for once more while it is on its way, it is tried at once all the same. */
    static Decision<ReferralEvent, ReferralRejection> resend(Resend resend, Opened state) {
        return state instanceof Held held && state.possible().contains(Move.RESEND)
                ? accept(new ReferralResendAsked(held.facts(), held.routing(), statusWhile(held), resend.at()))
                : reject(new ReferralRejection.IllegalMove(state.status(), state.possible()));
    }

    private static Status statusWhile(Held state) {
        return state instanceof Sent ? Status.WAITING : state.status();
    }

    /** The event by which a channel has taken a referral. */
    static ReferralSent sent(Undelivered state, ChannelKind channel, Instant at) {
        return new ReferralSent(state.facts(), state.routing(), channel, state.attempts() + 1, state.dueAt(at), at);
    }

    /** To go on waiting for the same thing is no news. */
    private static Decision<ReferralEvent, ReferralRejection> fail(RecordFailure failure, Undelivered state) {
        boolean attempted = failure.reason().isAttempt();
        boolean known = switch (state) {
            case Routed _ -> false;
            case WaitingForChannel waiting -> waiting.reason() == failure.reason();
            case Resending resending -> resending.reason().equals(Optional.of(failure.reason()));
        };
        if (!attempted && known) {
            return accept();
        }
        return accept(new ReferralDeliveryFailed(
                state.facts(),
                state.routing(),
                failure.channel(),
                state.attempts() + (attempted ? 1 : 0),
                failure.reason(),
                failure.httpStatus(),
                failure.nextAttemptAt(),
                failure.at()));
    }
}
