package org.vigie.eventlog.command;

import java.util.List;
import org.vigie.eventlog.StoredEvent;

/** What became of a command. */
public sealed interface CommandResult<E, R> {

    /**
     * Done and durable.
     *
     * @param events what happened; empty when nothing had to
     * @param version version of the stream now
     */
    record Recorded<E, R>(List<E> events, long version) implements CommandResult<E, R> {}

    /**
     * It was done before.
     *
     * <p>Where one reference may legitimately come back under another stream (a call that no longer names its case), the caller
     * asks again with {@code stored.streamId()} and learns whether the content is the same.
     *
     * @param stored its first event as stored
     * @param event the same, decoded without personal fields
     * @param sameContent false when the earlier request said something else, or was for another stream
     */
    record Repeated<E, R>(StoredEvent stored, E event, boolean sameContent) implements CommandResult<E, R> {}

    /** The domain refuses, for this reason, at this version. */
    record Refused<E, R>(R rejection, long version) implements CommandResult<E, R> {}

    /** The stream is not at the version that the sender named. */
    record Stale<E, R>(long actualVersion) implements CommandResult<E, R> {}
}
