package org.vigie.eventlog.relay;

/** A broker lost events that it had acknowledged; the next term finds out which. */
final class TailLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TailLostException(int partition) {
        super("the broker lost the end of partition " + partition);
    }
}
