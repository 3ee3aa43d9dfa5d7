package org.vigie.analytics.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.History.ToldReferral;
import org.vigie.analytics.domain.ReferralStep.Kind;

/** Facts of referrals as the projection evolves them, from what was told instead of events. */
final class Referrals {
    private static final Map<String, Kind> STEPS = Map.of(
            "Routed", Kind.ROUTED,
            "Rerouted", Kind.ROUTED,
            "Sent", Kind.SENT,
            "Acknowledged", Kind.ACKNOWLEDGED,
            "Answered", Kind.TOLD,
            "Withdrawn", Kind.WITHDRAWN);

    private Referrals() {}

    static ReferralFacts evolve(@Nullable ReferralFacts before, ToldReferral told) {
        ReferralFacts after = ReferralFacts.after(before, "SENT", told.at());
        Kind kind = STEPS.get(told.what());
        return kind == null ? after : after.with(new ReferralStep(kind, told.at(), told.outcome()));
    }
}
