package org.vigie.analytics.adapter.metrics;

import java.time.Instant;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Totals;

/**
 * The domain at one moment.
 *
 * @param totals of all time
 * @param referrals by status
 * @param oldestUnacknowledged when the referral was opened that waits longest, null when none waits
 */
record DomainSnapshot(
        Totals totals,
        SequencedMap<String, Figure> figures,
        Map<String, Long> referrals,
        @Nullable Instant oldestUnacknowledged) {

    static final DomainSnapshot NOTHING = of(new Totals(Map.of(), Map.of(), 0), Map.of(), null);

    static DomainSnapshot of(Totals totals, Map<String, Long> referrals, @Nullable Instant oldestUnacknowledged) {
        return new DomainSnapshot(totals, ActivityFigures.of(totals), referrals, oldestUnacknowledged);
    }
}
