package org.vigie.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * An append-only log of events. Positions are dense (1, 2, 3…), gap-free and in commit order, so that a reader that
 * remembers one number misses nothing.
 */
public interface EventLog {

    /**
     * Appends all events of {@code append} at once, or none. Completes once they are durable.
     *
     * <p>Completes exceptionally with {@link LogUnavailableException} when the log cannot say that they are stored, or when
     * its queue is full; the caller may send the same append again, a repeat is recognised by its event id.
     */
    CompletionStage<AppendResult> append(Append append);

    /** The events of one stream, oldest first; empty when there is no such stream. */
    List<StoredEvent> readStream(UUID streamId);

    /** At most {@code limit} events whose position is greater than {@code position}, in order of position. */
    List<StoredEvent> readAfter(long position, int limit);

    /** The event with this id. */
    Optional<StoredEvent> find(UUID eventId);

    /** Where the log ends. */
    LogHead head();
}
