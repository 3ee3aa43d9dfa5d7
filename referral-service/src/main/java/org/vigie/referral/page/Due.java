package org.vigie.referral.page;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.Status;
import org.vigie.referral.readmodel.referrals.Worklist;
import org.vigie.theme.FrenchFormats;

/**
 * By when an authority has to have evaluated, as of a moment; of what nothing is expected any more, nothing.
 *
 * @param at until when, null when nothing is due
 * @param days days of Paris until then, negative afterwards
 * @param left time until then, negative afterwards
 * @param late whether it is over
 */
public record Due(@Nullable Instant at, long days, Duration left, boolean late) {
    private static final Duration DAY = Duration.ofDays(1);

    /** So many days before it is due, it is soon. */
    static final long NEAR_DAYS = Worklist.NEAR.toDays();

    static Due of(Status status, @Nullable Instant dueAt, Instant now) {
        return dueAt == null || !expectsEvaluation(status) ? new Due(null, 0, Duration.ZERO, false) : until(dueAt, now);
    }

    /** Until {@code at}, or since. */
    static Due until(Instant at, Instant now) {
        return new Due(at, days(now, at), Duration.between(now, at), at.isBefore(now));
    }

    private static boolean expectsEvaluation(Status status) {
        return switch (status) {
            case ROUTED, WAITING, SENT, ACKNOWLEDGED, UNDER_EVALUATION -> true;
            case REFUSED, ANSWERED, WITHDRAWN, CLOSED, UNROUTABLE -> false;
        };
    }

    private static long days(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(
                from.atZone(FrenchFormats.PARIS).toLocalDate(),
                to.atZone(FrenchFormats.PARIS).toLocalDate());
    }

    /** Whether it is soon. */
    public boolean isNear() {
        return !late && at != null && days <= NEAR_DAYS;
    }

    /** How long it is until then, or since: whole days of the calendar, or whole hours and minutes where it is less than a day. */
    public String words() {
        return (late ? "en retard de " : "dans ")
                + (left.abs().compareTo(DAY) < 0 ? time(left.abs()) : count(Math.abs(days), "jour"));
    }

    private static String time(Duration time) {
        if (time.toHours() > 0) {
            return count(time.toHours(), "heure");
        }
        return time.toMinutes() > 0 ? count(time.toMinutes(), "minute") : "moins d’une minute";
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
