package org.vigie.referral.domain.deadline;

import java.time.Instant;
import java.util.Optional;
import org.vigie.referral.domain.Deadline;

/**
 * A deadline of a referral and what became of it.
 *
 * @param deadline by when, and why
 * @param routing number of the routing that it belongs to; 0 where none has begun
 * @param begun whether it runs: an evaluation that nobody has received has only a date in prospect
 * @param metAt when it was met, in time or late
 * @param lifted whether nothing is awaited any more though it was not met: refused, taken back, closed
 * @param marks what was recorded about it
 */
public record TrackedDeadline(
        Deadline deadline, int routing, boolean begun, Optional<Instant> metAt, boolean lifted, Marks marks) {

    /** Whether it is still to be met. */
    public boolean isOpen() {
        return metAt.isEmpty() && !lifted;
    }

    /** Whether it is still to be met and has passed. */
    public boolean isOverdue(Instant now) {
        return isOpen() && deadline.dueAt().isBefore(now);
    }

    /** Its due date, once it was recorded that it and the period of grace have passed, as long as it is still to be met. */
    public Optional<Instant> noReturnSince() {
        return marks.overdueAt().filter(_ -> isOpen()).map(_ -> deadline.dueAt());
    }

    /** Where it stands, in one word. */
    public Standing standing(Instant now) {
        if (metAt.isPresent()) {
            return metAt.get().isAfter(deadline.dueAt()) ? Standing.MET_LATE : Standing.MET;
        }
        if (lifted) {
            return Standing.LIFTED;
        }
        return isOverdue(now) ? Standing.OVERDUE : Standing.OPEN;
    }

    /** Where a deadline stands. */
    public enum Standing {
        /** There is time left. */
        OPEN,
        /** Done in time. */
        MET,
        /** Done, but late. */
        MET_LATE,
        /** Past, and not done. */
        OVERDUE,
        /** Nothing is awaited any more. */
        LIFTED
    }
}
