package org.vigie.eventlog.verification;

/** What a log turned out to be. */
public sealed interface Verdict {

    /**
     * Every event up to the head is what was appended.
     *
     * @param position of the last event
     * @param hash of the last event, 32 bytes: kept elsewhere it proves later that nothing up to it has changed
     */
    record Whole(long position, byte[] hash) implements Verdict {}

    /**
     * The log is not what was appended.
     *
     * @param position the first one that is wrong; everything before it is whole
     * @param what is wrong there, in words
     */
    record Broken(long position, String what) implements Verdict {}
}
