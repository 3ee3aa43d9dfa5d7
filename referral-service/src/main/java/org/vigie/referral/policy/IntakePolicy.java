package org.vigie.referral.policy;

import java.util.Set;
import org.vigie.eventlog.subscription.Policy;

/** Reacts to some of what intake tells, and knows that there is the rest. */
abstract class IntakePolicy implements Policy {

    @Override
    public final Set<String> topics() {
        return Set.of("vigie.intake");
    }

    @Override
    public final Set<String> ignores() {
        return IntakeEvents.but(handles());
    }
}
