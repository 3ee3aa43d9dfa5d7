package org.vigie.referral.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a deadline asks for attention.
 *
 * @param before how long before it is due the first reminder comes
 * @param every how long after the due date each further one
 * @param reminders how many there are at most
 * @param grace how long after the due date it counts as overdue
 * @param escalation how long after the due date a coordinator is told
 */
public record Rhythm(Duration before, Duration every, int reminders, Duration grace, Duration escalation) {
    private static final int CLOSE = 4;

    /** The moments of reminders for what is due at {@code dueAt}, in order. */
    List<Instant> moments(Instant dueAt) {
        List<Instant> moments = new ArrayList<>();
        for (int number = 0; number < reminders; number++) {
            moments.add(number == 0 ? dueAt.minus(before) : dueAt.plus(every.multipliedBy(number - 1L)));
        }
        return moments;
    }

    /** None comes closer upon the one before, which may have come late. */
    Duration shortestPause() {
        return every.dividedBy(CLOSE);
    }
}
