package org.vigie.eventlog.command;

import java.util.UUID;

/** What would become of a command. */
public sealed interface Rehearsed<R> {

    /**
     * It would be carried out.
     *
     * @param opening whether its stream would begin with it
     * @param version version of the stream then, as far as the rehearsal remembers
     */
    record Accepted<R>(boolean opening, long version) implements Rehearsed<R> {}

    /**
     * It was done before, in the log or earlier in the rehearsal.
     *
     * @param streamId the stream that it was for then
     * @param version version of that stream with its first event
     * @param sameContent false when the earlier request said something else, or was for another stream
     */
    record Repeated<R>(UUID streamId, long version, boolean sameContent) implements Rehearsed<R> {}

    /** The domain would refuse, for this reason, at this version. */
    record Refused<R>(R rejection, long version) implements Rehearsed<R> {}
}
