package org.vigie.eventlog.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription is in a partition.
 *
 * @param epoch of the log that {@link #position} is of, null before the first event
 * @param position position of the last event taken in, 0 before the first
 * @param offset where that event lay in the partition, -1 before the first
 */
record Position(@Nullable UUID epoch, long position, long offset) {

    /** Before the first event. */
    static final Position NONE = new Position(null, 0, -1);

    /** The position after {@code arrival}. */
    static Position of(Arrival arrival) {
        return new Position(arrival.source().epoch(), arrival.position(), arrival.offset());
    }

    /** Whether {@code arrival} tells of another history of the log than this one. */
    boolean isOfOtherEpoch(Arrival arrival) {
        return epoch != null && !epoch.equals(arrival.source().epoch());
    }

    /** Whether the event was taken in before; offsets are no measure, since a broker that lost its tail is filled anew. */
    boolean covers(Arrival arrival) {
        return arrival.position() <= position;
    }
}
