package org.vigie.analytics.readmodel.activity.referrals;

import java.time.Instant;

/**
 * What is known of a referral.
 *
 * @param status after its last event
 * @param openedAt when its first event happened
 */
record ReferralFacts(String status, Instant openedAt) {

    ReferralFacts then(ReferralFacts later) {
        return new ReferralFacts(later.status, later.openedAt.isBefore(openedAt) ? later.openedAt : openedAt);
    }
}
