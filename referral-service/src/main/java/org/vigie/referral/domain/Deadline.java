package org.vigie.referral.domain;

import java.time.Instant;
import java.time.ZoneId;

/**
 * By when something has to be done, and why.
 *
 * @param dueAt the last instant
 * @param from what it counts from
 * @param rule which rule gives it
 */
public record Deadline(Instant dueAt, Instant from, Rule rule) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int EVALUATION_MONTHS = 3;

    /** The rules that give deadlines. */
    public enum Rule {
        /** CASF D226-2-4: the evaluation is made within three months of the receipt of the information préoccupante. */
        EVALUATION_WITHIN_THREE_MONTHS
    }

    /**
     * By when the authority has to have evaluated: three calendar months of Europe/Paris after {@code receipt} (the same
     * day of the month or, where the month is shorter, its last; the same hour on the clock, across clock changes).
     * Receipt is when a channel of the authority took the referral, so that a late acknowledgement moves nothing.
     */
    public static Deadline evaluation(Instant receipt) {
        Instant dueAt = receipt.atZone(PARIS).plusMonths(EVALUATION_MONTHS).toInstant();
        return new Deadline(dueAt, receipt, Rule.EVALUATION_WITHIN_THREE_MONTHS);
    }
}
