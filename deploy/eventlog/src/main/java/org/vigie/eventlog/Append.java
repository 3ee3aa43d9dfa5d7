package org.vigie.eventlog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.personal.SubjectKey;

/**
 * Events for one stream.
 *
 * @param streamType what the stream is about, such as {@code case}
 * @param streamId the stream
 * @param expectedVersion version of the stream that the decision was made on, 0 for a stream without events
 * @param events at least one, in order; the first one's id decides whether this append is a repeat
 * @param newKey the subject's key when this append is the first to use it, stored in the same transaction
 * @param erasing whether the key of the stream's subject is destroyed in the same transaction; then the one event is the one that says
 *     so, and it is in the erasure ledger before it is in the log
 */
public record Append(
        String streamType,
        UUID streamId,
        long expectedVersion,
        List<NewEvent> events,
        @Nullable SubjectKey newKey,
        boolean erasing) {
    public Append {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append has at least one event");
        }
        if (EventIds.isOfSecret(streamId)) {
            throw new IllegalArgumentException("a stream has no id of a secret");
        }
        if (expectedVersion < 0) {
            throw new IllegalArgumentException("a stream's version is at least 0, not " + expectedVersion);
        }
        if (erasing && (events.size() > 1 || newKey != null)) {
            throw new IllegalArgumentException("an erasure is appended alone and without a key");
        }
    }

    /** How much its events say, in bytes. */
    public long bytes() {
        return events.stream().mapToLong(event -> event.data().length).sum();
    }

    /** An append that erases nobody. */
    public Append(
            String streamType,
            UUID streamId,
            long expectedVersion,
            List<NewEvent> events,
            @Nullable SubjectKey newKey) {
        this(streamType, streamId, expectedVersion, events, newKey, false);
    }
}
