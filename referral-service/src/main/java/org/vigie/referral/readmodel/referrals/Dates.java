package org.vigie.referral.readmodel.referrals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;

/** When a referral reached what; each null until it did, and again after it was sent elsewhere. */
record Dates(
        @Nullable Instant routedAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant dueAt) {
    private static final Dates NOTHING = new Dates(null, null, null, null);

    /** What one event tells. */
    static Dates toldBy(ReferralEvent event) {
        return switch (event) {
            case ReferralRouted routed -> new Dates(routed.at(), null, null, routed.dueAt());
            case ReferralRerouted rerouted -> new Dates(rerouted.at(), null, null, rerouted.dueAt());
            case ReferralSent sent -> new Dates(null, sent.at(), null, sent.dueAt());
            case ReferralAcknowledged acknowledged -> new Dates(null, null, acknowledged.at(), acknowledged.dueAt());
            case ReferralHastened hastened ->
                new Dates(null, null, null, hastened.dueAt().orElse(null));
            default -> NOTHING;
        };
    }

    /** What all of them tell together. */
    static Dates toldBy(List<ReferralEvent> events) {
        Dates dates = NOTHING;
        for (ReferralEvent event : events) {
            Dates told = toldBy(event);
            dates = told.isNewRouting()
                    ? told
                    : new Dates(
                            dates.routedAt,
                            told.sentAt == null ? dates.sentAt : told.sentAt,
                            told.acknowledgedAt == null ? dates.acknowledgedAt : told.acknowledgedAt,
                            told.dueAt == null ? dates.dueAt : told.dueAt);
        }
        return dates;
    }

    /** Whether it goes to an authority for the first time, or to another. */
    boolean isNewRouting() {
        return routedAt != null;
    }
}
