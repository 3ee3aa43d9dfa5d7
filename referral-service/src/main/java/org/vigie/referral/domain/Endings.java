package org.vigie.referral.domain;

import static org.vigie.eventlog.decider.Decision.accept;
import static org.vigie.eventlog.decider.Decision.reject;

import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.Referral.Closed;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.Referral.Withdrawn;
import org.vigie.referral.domain.ReferralCommand.Close;
import org.vigie.referral.domain.ReferralCommand.Withdraw;
import org.vigie.referral.domain.ReferralEvent.ReferralClosed;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;

/** How a referral ends. To end it again in the same way is no news. */
final class Endings {
    private Endings() {}

    static Decision<ReferralEvent, ReferralRejection> withdraw(Withdraw withdraw, Opened state) {
        if (state instanceof Withdrawn) {
            return accept();
        }
        return state.possible().contains(Move.WITHDRAW)
                ? new Decision.Accepted<>(
                        Recalls.with(new ReferralWithdrawn(state.facts(), state.held(), withdraw.at()), state))
                : reject(new ReferralRejection.IllegalMove(state.status(), state.possible()));
    }

    static Decision<ReferralEvent, ReferralRejection> close(Close close, Opened state) {
        if (state instanceof Closed) {
            return accept();
        }
        return state.possible().contains(Move.CLOSE)
                ? accept(new ReferralClosed(state.facts(), state.held(), close.at()))
                : reject(new ReferralRejection.IllegalMove(state.status(), state.possible()));
    }
}
