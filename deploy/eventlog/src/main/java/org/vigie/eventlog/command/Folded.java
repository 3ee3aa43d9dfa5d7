package org.vigie.eventlog.command;

import java.util.List;
import org.vigie.eventlog.StoredEvent;

/**
 * A stream folded as far as it was read.
 *
 * @param version of the last event that is in it, 0 when there is none
 * @param hash of that event, which vouches for all before it
 * @param opened whether personal fields were read with the subject's key
 * @param erased whether there is an erasure in it
 */
record Folded<S>(S state, long version, byte[] hash, boolean opened, boolean erased) {

    /** Version of the stream once {@code later} is in it too. */
    long versionWith(List<StoredEvent> later) {
        return later.isEmpty() ? version : later.getLast().streamVersion();
    }
}
