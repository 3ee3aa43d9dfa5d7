package org.vigie.referral.domain;

import static org.vigie.eventlog.decider.Decision.accept;

import java.time.Instant;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.Referral.Undelivered;
import org.vigie.referral.domain.Referral.WaitingForChannel;
import org.vigie.referral.domain.ReferralCommand.DeliveryReport;
import org.vigie.referral.domain.ReferralCommand.RecordFailure;
import org.vigie.referral.domain.ReferralCommand.RecordSent;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
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

    /** The event by which a channel has taken a referral. */
    static ReferralSent sent(Undelivered state, ChannelKind channel, Instant at) {
        return new ReferralSent(
                state.facts(),
                state.routing(),
                channel,
                state.attempts() + 1,
                Deadline.evaluation(at).dueAt(),
                at);
    }

    /** To go on waiting for the same thing is no news. */
    private static Decision<ReferralEvent, ReferralRejection> fail(RecordFailure failure, Undelivered state) {
        boolean attempted = failure.reason().isAttempt();
        boolean known = state instanceof WaitingForChannel waiting && waiting.reason() == failure.reason();
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
