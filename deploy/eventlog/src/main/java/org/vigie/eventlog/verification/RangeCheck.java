package org.vigie.eventlog.verification;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.postgres.EventCopy;
import org.vigie.eventlog.postgres.UnreadableRowException;
import org.vigie.eventlog.verification.Verdict.Broken;

/**
 * Checks a range of positions. Since each event's hash is held against the stored hash before it, ranges do not depend on each other:
 * the chain is whole when all of them are.
 */
final class RangeCheck {
    private static final String MISSING = "the event is missing";

    private final Range range;
    private long next;
    private byte @Nullable [] hash;
    private @Nullable Broken broken;

    private RangeCheck(Range range) {
        this.range = range;
        next = range.first();
        hash = next == 1 ? HashChain.genesis() : null;
    }

    /** Checks {@code events}, which begin with the one before {@code range} and end with the range. */
    static RangeCheck of(Range range, EventCopy events) throws IOException {
        RangeCheck check = new RangeCheck(range);
        try {
            StoredEvent event = events.next();
            while (event != null && check.broken == null) {
                check.take(event);
                event = events.next();
            }
            if (check.next <= range.last()) {
                check.breaks(MISSING);
            }
        } catch (UnreadableRowException e) {
            check.breaks(e.getMessage());
        }
        return check;
    }

    private void take(StoredEvent event) {
        boolean before = event.position() < range.first();
        if (!before && event.position() != next) {
            boolean twice = event.position() < next;
            next = Math.min(next, event.position());
            breaks(twice ? "there are two events" : MISSING);
        } else if (!before && !isWhole(event)) {
            breaks("the event is not what was appended here: its content, time or hash is another");
        } else {
            hash = event.hash();
            next = event.position() + 1;
        }
    }

    /** Where the event before the range is missing, the check of the range before this one says so. */
    private boolean isWhole(StoredEvent event) {
        try {
            return hash == null || HashChain.holds(hash, event);
        } catch (IllegalArgumentException e) {
            return false; // a time that no event has, such as infinity
        }
    }

    private void breaks(@Nullable String what) {
        if (broken == null) {
            broken = new Broken(next, String.valueOf(what));
        }
    }

    /** The last position of the range up to which nothing is wrong. */
    long wholeUpTo() {
        return next - 1;
    }

    Optional<Broken> broken() {
        return Optional.ofNullable(broken);
    }
}
