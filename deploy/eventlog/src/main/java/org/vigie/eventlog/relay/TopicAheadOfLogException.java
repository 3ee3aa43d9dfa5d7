package org.vigie.eventlog.relay;

/** The topic holds events that the log does not have: a log that was restored needs a new epoch. */
final class TopicAheadOfLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicAheadOfLogException(String topic) {
        super(topic + " holds events that this log does not have: a log that was restored needs a new epoch");
    }
}
