package org.vigie.analytics.readmodel.activity.referrals;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Outcome;
import org.vigie.analytics.domain.ReferralFacts;
import org.vigie.analytics.domain.ReferralStep;
import org.vigie.analytics.domain.ReferralStep.Kind;
import org.vigie.analytics.readmodel.activity.chapter.EventData;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** What referral's events tell of a referral: each the status after it, some a step. */
final class ReferralEvents {
    private static final Map<String, Kind> STEPS = Map.of(
            type("Routed"), Kind.ROUTED,
            type("Rerouted"), Kind.ROUTED,
            type("Sent"), Kind.SENT,
            type("Acknowledged"), Kind.ACKNOWLEDGED,
            type("Answered"), Kind.TOLD,
            type("Withdrawn"), Kind.WITHDRAWN);

    /** Those that tell a status. */
    static final Set<String> TYPES = Stream.concat(
                    STEPS.keySet().stream(),
                    Stream.of("Opened", "Unroutable", "DeliveryFailed", "Refused", "ResendAsked", "Closed")
                            .map(ReferralEvents::type))
            .collect(Collectors.toUnmodifiableSet());

    /** Those that change neither a status nor a figure. */
    static final Set<String> OTHERS = Set.of(
            "vigie.referral.AuthorityConfigured.v1",
            "vigie.referral.AuthorityPlanned.v1",
            "vigie.referral.ReferralErased.v1",
            "vigie.referral.ReferralRecalled.v1",
            "vigie.referral.ReferralWithdrawalSent.v1",
            "vigie.referral.ReferralReportedToProsecutor.v1",
            "vigie.referral.ProsecutorsEntered.v1",
            "vigie.referral.ReferralHastened.v1",
            "vigie.referral.ReferralReminded.v1",
            "vigie.referral.ReferralOverdue.v1",
            "vigie.referral.ReferralEscalated.v1",
            "vigie.referral.ReferralDeadlineMet.v1",
            "vigie.referral.InformantTold.v1");

    private ReferralEvents() {}

    private static String type(String what) {
        return "vigie.referral.Referral" + what + ".v1";
    }

    static ReferralFacts evolve(@Nullable ReferralFacts before, ReceivedEvent event) {
        EventData data = new EventData(event.data());
        ReferralFacts after = ReferralFacts.after(before, data.text("status"), data.instant("at"));
        Kind kind = STEPS.get(event.type());
        return kind == null
                ? after
                : after.with(new ReferralStep(kind, data.instant("at"), data.optionalCode("outcome", Outcome.class)));
    }
}
