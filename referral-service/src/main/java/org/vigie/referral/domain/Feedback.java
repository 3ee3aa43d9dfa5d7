package org.vigie.referral.domain;

import static org.vigie.eventlog.decider.Decision.accept;
import static org.vigie.eventlog.decider.Decision.reject;

import java.util.Set;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.ReferralCommand.TellInformant;

/** What informants are told. First that it is followed, later what came of it; the same said again is no news. */
final class Feedback {
    private Feedback() {}

    static Decision<ReferralEvent, ReferralRejection> tell(TellInformant tell, Opened state) {
        Set<InformantFeedback> possible = InformantFeedback.possible(state.status());
        if (!possible.contains(tell.told())) {
            return reject(new ReferralRejection.NothingToTell(state.status(), possible));
        }
        return tell.note().isEmpty() && isRepeated(tell, state)
                ? accept()
                : accept(new InformantTold(
                        state.facts(),
                        state.held(),
                        state.status(),
                        tell.told(),
                        tell.toldOn(),
                        tell.note(),
                        tell.at()));
    }

    private static boolean isRepeated(TellInformant tell, Opened state) {
        return state.matter()
                .told()
                .filter(last -> last.told() == tell.told() && last.toldOn().equals(tell.toldOn()))
                .isPresent();
    }
}
