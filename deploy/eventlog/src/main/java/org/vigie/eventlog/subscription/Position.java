package org.vigie.eventlog.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription is in a partition.
 *
 * @param epoch of the log that {@link #position} is of, null before the first event
 * @param position position of the last event taken in, 0 before the first
 * @param hash of the log up to and with that event, as published; empty before the first
 * @param offset where that event lay in the partition, -1 before the first
 * @param reached the offset after the last record looked at, which need not have been taken in
 */
record Position(@Nullable UUID epoch, long position, String hash, long offset, long reached) {

    /** Before the first event. */
    static final Position NONE = new Position(null, 0, "", -1, 0);

    /** The position after {@code arrival}. */
    static Position of(Arrival arrival) {
        return new Position(
                arrival.epoch(), arrival.position(), arrival.event().hash(), arrival.offset(), arrival.offset() + 1);
    }

    /** The position in the service's own log after the event at {@code position}. */
    static Position inOwnLog(long position) {
        return new Position(null, position, NONE.hash, NONE.offset, position);
    }

    /** Whether {@code arrival} is the last event taken in, wherever it lies now. */
    boolean is(Arrival arrival) {
        return arrival.epoch().equals(epoch)
                && arrival.position() == position
                && arrival.event().hash().equals(hash);
    }

    /** Whether {@code arrival} is the last event taken in, where it was then. */
    boolean isAt(Arrival arrival) {
        return is(arrival) && arrival.offset() == offset;
    }

    /** Where the partition was left when the log that this is of was restored: nothing of the new one is taken in yet. */
    Position leftBehind() {
        return new Position(null, NONE.position, NONE.hash, NONE.offset, reached);
    }

    /** After {@code skipped}, an event that has no effect any more. */
    Position skipping(Arrival skipped) {
        return new Position(epoch, position, hash, offset, skipped.offset() + 1);
    }

    /** Whether {@code arrival} tells of another history of the log than this one. */
    boolean isOfOtherEpoch(Arrival arrival) {
        return epoch != null && !epoch.equals(arrival.epoch());
    }

    /** Whether the event was taken in before; offsets are no measure, since a broker that lost its tail is filled anew. */
    boolean covers(Arrival arrival) {
        return arrival.position() <= position;
    }
}
