package org.vigie.eventlog.relay;

import java.util.Arrays;
import java.util.UUID;
import org.vigie.eventlog.LogHead;

/**
 * How far the log has been told.
 *
 * @param epoch of the log that {@link #position} is of
 * @param position every event up to it was sent
 * @param sent for each partition of the topic, position of the last event sent to it, 0 for none
 */
record RelayCursor(UUID epoch, long position, long[] sent) {

    /** The cursor of a log of which nothing was sent. */
    static RelayCursor start(UUID epoch, int partitions) {
        return new RelayCursor(epoch, 0, new long[partitions]);
    }

    /** This cursor where it is of the log that {@code head} is of, else the start: a restored log is told from its beginning. */
    RelayCursor in(LogHead head, int partitions) {
        if (!epoch.equals(head.epoch())) {
            return start(head.epoch(), partitions);
        }
        return new RelayCursor(epoch, position, Arrays.copyOf(sent, partitions));
    }

    /**
     * This cursor, moved to what the topic really holds. Sending in order, the topic lacks exactly those events of a
     * partition that lie after its last one. Where a broker lost some, the cursor goes back to before the first lost; where
     * the topic is ahead (sent, but the cursor did not move), what is there is not sent again.
     *
     * @param held for each partition, position of the last event that the topic holds
     */
    RelayCursor corrected(long[] held) {
        long from = position;
        for (int partition = 0; partition < held.length; partition++) {
            if (held[partition] < sent[partition]) {
                from = Math.min(from, held[partition]);
            }
        }
        return new RelayCursor(epoch, from, held.clone());
    }

    /** Whether the event at {@code eventPosition} is still to be sent to {@code partition}. */
    boolean lacks(int partition, long eventPosition) {
        return eventPosition > sent[partition];
    }
}
