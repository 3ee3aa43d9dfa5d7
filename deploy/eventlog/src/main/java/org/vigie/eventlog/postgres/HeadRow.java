package org.vigie.eventlog.postgres;

import java.time.Instant;
import java.util.UUID;

/** The row of {@code log_head}: where the next event goes. */
record HeadRow(UUID epoch, long position, byte[] hash, Instant recordedAt) {

    /** The time of a batch after this head: never before it, whatever the clock says. */
    Instant nextRecordedAt(Instant now) {
        return now.isBefore(recordedAt) ? recordedAt : now;
    }
}
