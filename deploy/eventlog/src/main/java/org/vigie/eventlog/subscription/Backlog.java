package org.vigie.eventlog.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a build has taken in and how much waits. On Kafka marks of transactions count as well, except at the very end.
 *
 * @param done taken in
 * @param waiting not taken in yet
 * @param oldest when the log recorded the oldest event that waits; null when none does
 * @param caughtUp whether all was taken in that there was when it was last looked at
 */
record Backlog(long done, long waiting, @Nullable Instant oldest, boolean caughtUp) {

    /** Before anybody looked. */
    static final Backlog UNKNOWN = new Backlog(0, 0, null, false);

    /** What is done of all, from 0 to 1. */
    double ratio() {
        return waiting == 0 ? 1 : (double) done / (done + waiting);
    }
}
