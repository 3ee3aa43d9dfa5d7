package org.vigie.referral.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.vigie.referral.domain.authority.Calendar;

/**
 * By when something has to be done, and why.
 *
 * @param kind what
 * @param dueAt the last instant
 * @param from what it counts from
 * @param rule which rule gives it
 * @param length how many hours, working days or months the rule gives
 * @param calendar whose holidays count, where working days do
 * @param zone on which clock it was counted
 */
public record Deadline(
        DeadlineKind kind,
        Instant dueAt,
        Instant from,
        DeadlineRule rule,
        int length,
        Optional<Calendar> calendar,
        ZoneId zone) {
    /** How many months an evaluation has (CASF D226-2-4). */
    public static final int EVALUATION_MONTHS = 3;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int INFORMANT_MONTHS = 3;

    /**
     * By when the authority has to have evaluated: three calendar months of Europe/Paris after {@code receipt} (the same
     * day of the month or, where the month is shorter, its last; the same hour on the clock, across clock changes).
     * Receipt is when a channel of the authority took the referral, so that a late acknowledgement moves nothing.
     */
    public static Deadline evaluation(Instant receipt) {
        return evaluation(receipt, EVALUATION_MONTHS);
    }

    /**
     * The same where a minor is under two, whose evaluation has fewer months.
     *
     * @param months 1 to 3
     */
    public static Deadline evaluation(Instant receipt, int months) {
        DeadlineRule rule = months < EVALUATION_MONTHS
                ? DeadlineRule.EVALUATION_SOONER_UNDER_TWO
                : DeadlineRule.EVALUATION_WITHIN_THREE_MONTHS;
        return months(DeadlineKind.EVALUATION, receipt, rule, months);
    }

    /** By when who asked to be told has to be told: three calendar months of Europe/Paris after the request. */
    public static Deadline informant(Instant request) {
        return months(
                DeadlineKind.INFORMANT, request, DeadlineRule.INFORMANT_TOLD_WITHIN_THREE_MONTHS, INFORMANT_MONTHS);
    }

    /** The rule in French, with its number. */
    public String text() {
        return rule.text(length);
    }

    private static Deadline months(DeadlineKind kind, Instant from, DeadlineRule rule, int months) {
        Instant dueAt = from.atZone(PARIS).plusMonths(months).toInstant();
        return new Deadline(kind, dueAt, from, rule, months, Optional.empty(), PARIS);
    }
}
