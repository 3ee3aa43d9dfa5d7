package org.vigie.eventlog.subscription;

/** What became of an operator's act. */
public sealed interface ActResult {

    /**
     * It was done.
     *
     * @param events that were taken in or left out
     */
    record Done(long events) implements ActResult {}

    /** There is no such subscription or event. */
    record Unknown(String what) implements ActResult {}

    /** It cannot be done now; {@code why} is for the operator. */
    record Impossible(String why) implements ActResult {}

    /**
     * An event failed again and still waits, with those after it in its stream.
     *
     * @param events that were taken in before it
     * @param why without anything personal
     */
    record FailedAgain(long events, String why) implements ActResult {}
}
