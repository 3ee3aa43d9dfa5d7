package org.vigie.referral.readmodel.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.subscription.ReadYourWrites;
import org.vigie.referral.application.ReferralsOfCases;

/** Reads {@code referral_view} once it shows what the log holds. */
@ApplicationScoped
public class ReferralsOfCase implements ReferralsOfCases {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ReferralsProjection projection;
    private final ReadYourWrites reads;

    ReferralsOfCase(ReferralsProjection projection, ReadYourWrites reads) {
        this.projection = projection;
        this.reads = reads;
    }

    @Override
    @Transactional
    public Known of(UUID caseId) {
        if (!reads.await(projection, PATIENCE)) {
            throw new LogUnavailableException("the list of referrals is behind the log", RETRY_AFTER, null);
        }
        boolean complete = !reads.hasSetAside(projection);
        List<UUID> referralIds = ReferralRow.<ReferralRow>list("caseId", caseId).stream()
                .map(row -> row.referralId)
                .toList();
        return new Known(referralIds, complete);
    }
}
