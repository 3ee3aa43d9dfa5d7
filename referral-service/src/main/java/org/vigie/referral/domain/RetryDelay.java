package org.vigie.referral.domain;

import java.time.Duration;

/**
 * How long to wait before a delivery is tried again: twice as long after each failure, up to a ceiling that a referral in
 * immediate danger reaches sooner, and spread so that what failed together does not come back together.
 *
 * @param first after the first failure
 * @param ceiling never longer
 * @param urgentCeiling never longer in immediate danger
 */
public record RetryDelay(Duration first, Duration ceiling, Duration urgentCeiling) {
    private static final int MAX_DOUBLINGS = 30;

    /**
     * The delay after {@code failures} failures in a row.
     *
     * @param failures from 1
     * @param spread from 0 to 1, drawn by the caller: the delay is between half and all of its full length
     */
    public Duration after(int failures, Urgency urgency, double spread) {
        Duration longest = urgency == Urgency.IMMEDIATE_DANGER ? urgentCeiling : ceiling;
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        Duration full = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofMillis(Math.round(full.toMillis() * (0.5 + spread / 2)));
    }
}
