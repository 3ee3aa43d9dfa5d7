package org.vigie.referral.domain;

import java.util.EnumSet;
import java.util.Set;

/** What an informant may be told, within the child's interest (CASF D226-2-8). */
public enum InformantFeedback {
    /** That nothing can be told, in the child's interest. */
    NOTHING,
    /** That the authority has it and follows it. */
    FOLLOWED_UP,
    /** What came of it. */
    OUTCOME;

    /** What there is to tell of a referral that stands at {@code status}. */
    public static Set<InformantFeedback> possible(Status status) {
        return switch (status) {
            case ANSWERED, CLOSED -> EnumSet.allOf(InformantFeedback.class);
            case ACKNOWLEDGED, UNDER_EVALUATION -> EnumSet.of(NOTHING, FOLLOWED_UP);
            case ROUTED, WAITING, SENT, REFUSED, WITHDRAWN, UNROUTABLE -> EnumSet.of(NOTHING);
        };
    }
}
