package org.vigie.eventlog;

/** What became of an append. */
public sealed interface AppendResult {

    /**
     * Durable.
     *
     * @param version version of the stream after it
     * @param position position of its last event
     */
    record Appended(long version, long position) implements AppendResult {}

    /**
     * Nothing was appended: the first event's id is in the log already.
     *
     * @param first that event as stored; whether its content is the same is for the caller to compare by fingerprint
     */
    record Repeated(StoredEvent first) implements AppendResult {}

    /**
     * Nothing was appended: the stream is not at the expected version.
     *
     * @param actualVersion version of the stream when it was checked
     */
    record Conflict(long actualVersion) implements AppendResult {}
}
