package org.vigie.referral.application;

import java.util.List;
import java.util.UUID;

/** Which referrals a case led to. */
public interface ReferralsOfCases {

    /**
     * Those that are known so far.
     *
     * @param complete whether no referral that the log held when it was asked can be missing
     */
    record Known(List<UUID> referralIds, boolean complete) {
        public Known {
            referralIds = List.copyOf(referralIds);
        }
    }

    /** The referrals of a case, those too that were opened a moment ago. */
    Known of(UUID caseId);
}
