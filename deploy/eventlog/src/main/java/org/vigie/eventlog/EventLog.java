package org.vigie.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;

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
     *
     * <p>A caller may go away. Once it has cancelled or completed the stage's future, as a timeout does, an append that still waits
     * for its turn is dropped; one that is being written is stored or not as if the caller were there, and the same append sent
     * again tells. An interrupt of a thread that waits for the answer does not reach the append. What is attached to the stage may
     * block: it runs on a thread of its own and holds up nobody else's answer.
     */
    CompletionStage<AppendResult> append(Append append);

    /** The events of one stream, oldest first; empty when there is no such stream. Blocks, as all reading does. */
    default List<StoredEvent> readStream(UUID streamId) {
        return readStream(streamId, 0);
    }

    /** The events of one stream whose version is greater than {@code version}, oldest first. */
    List<StoredEvent> readStream(UUID streamId, long version);

    /** At most {@code limit} events whose position is greater than {@code position}, in order of position. */
    List<StoredEvent> readAfter(long position, int limit);

    /**
     * The same for a reader that goes on until there is nothing more: what other instances appended may be left for its next look, so that
     * what this one appended need not be read back.
     */
    default List<StoredEvent> follow(long position, int limit) {
        return readAfter(position, limit);
    }

    /** The event with this id. */
    Optional<StoredEvent> find(UUID eventId);

    /**
     * The hash of the event at {@code position}, empty where there is none. It covers every event before, so a reader that remembers one
     * knows whether the log still is the one that it has read.
     */
    Optional<byte[]> hashAt(long position);

    /** Who appended the event with this id. Reads nothing else of it, so it takes as long whether there is one or not. */
    Optional<String> actorOf(UUID eventId);

    /** Who appended the first event of this stream; otherwise as {@link #actorOf}. */
    Optional<String> openerOf(UUID streamId);

    /** Where the log ends. */
    LogHead head();

    /**
     * Tells {@code listener} the log's last position after each append of this instance, so that whoever reads the log wakes
     * at once instead of at its next look. Other instances' appends are not told. The listener must be quick and may be called
     * by several threads; what it throws is logged and changes nothing.
     */
    void onAppended(LongConsumer listener);
}
