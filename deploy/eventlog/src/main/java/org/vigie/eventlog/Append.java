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
 */
public record Append(
        String streamType,
        UUID streamId,
        long expectedVersion,
        List<NewEvent> events,
        @Nullable SubjectKey newKey) {
    public Append {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append has at least one event");
        }
        if (expectedVersion < 0) {
            throw new IllegalArgumentException("a stream's version is at least 0, not " + expectedVersion);
        }
    }
}
