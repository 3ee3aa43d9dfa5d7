package org.vigie.referral.domain;

import static org.vigie.eventlog.decider.Decision.accept;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.Referral.Routed;
import org.vigie.referral.domain.Referral.Unrouted;
import org.vigie.referral.domain.Referral.WaitingForChannel;
import org.vigie.referral.domain.Referral.Withdrawn;
import org.vigie.referral.domain.ReferralCommand.RecordSent;
import org.vigie.referral.domain.ReferralCommand.RecordWithdrawalSent;
import org.vigie.referral.domain.ReferralEvent.ReferralRecalled;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawalSent;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;

/** Who is told that he no longer has to deal with a referral: an authority that has it, or that may have it. */
final class Recalls {
    private Recalls() {}

    /** {@code change}, which takes the referral from its authority, with what that authority has to be told of it. */
    static List<ReferralEvent> with(ReferralEvent change, Opened before) {
        return before.held()
                .filter(_ -> mayBeThere(before))
                .flatMap(held -> recalled(held, change))
                .map(recalled -> Stream.of(change, recalled).toList())
                .orElseGet(() -> List.of(change));
    }

    /** What {@code former} has to be told of {@code change}; nothing when it gets the referral again. */
    static Optional<ReferralEvent> recalled(Routing former, ReferralEvent change) {
        boolean withdrawn = change instanceof ReferralWithdrawn;
        boolean again = change.held()
                .filter(held -> held.authority().equals(former.authority()))
                .isPresent();
        return again && !withdrawn
                ? Optional.empty()
                : Optional.of(new ReferralRecalled(
                        change.facts(),
                        former,
                        withdrawn ? RecallReason.WITHDRAWN : RecallReason.REROUTED,
                        change.held(),
                        change.status(),
                        change.at()));
    }

    /** A message that was on its way when the referral was taken from its authority has arrived there. */
    static Decision<ReferralEvent, ReferralRejection> arrivedLate(RecordSent sent, Opened state) {
        Optional<Routing> held = state.held();
        boolean sameRouting =
                held.filter(routing -> routing.number() == sent.routing()).isPresent();
        boolean sameAuthority = held.filter(routing -> routing.authority().equals(sent.authority()))
                .isPresent();
        if (sameRouting && state instanceof Withdrawn) {
            return accept(recalled(sent, state, RecallReason.WITHDRAWN));
        }
        return sameAuthority ? accept() : accept(recalled(sent, state, RecallReason.REROUTED));
    }

    private static ReferralRecalled recalled(RecordSent sent, Opened state, RecallReason reason) {
        return new ReferralRecalled(
                state.facts(),
                new Routing(sent.routing(), sent.authority(), false),
                reason,
                state.held(),
                state.status(),
                sent.at());
    }

    static Decision<ReferralEvent, ReferralRejection> told(RecordWithdrawalSent told, Opened state) {
        return accept(new ReferralWithdrawalSent(
                state.facts(), told.recalled(), told.channel(), state.held(), state.status(), told.at()));
    }

    private static boolean mayBeThere(Opened state) {
        return switch (state) {
            case Unrouted _ -> false;
            case WaitingForChannel waiting -> waiting.inDoubt();
            case Routed _ -> false;
            default -> true;
        };
    }

    /** Whether the receiver may have it although this attempt failed. */
    static boolean leavesDoubt(FailureReason reason) {
        return reason == FailureReason.TIMED_OUT || reason == FailureReason.CONNECTION_FAILED;
    }
}
