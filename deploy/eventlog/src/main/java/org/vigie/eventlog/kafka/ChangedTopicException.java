package org.vigie.eventlog.kafka;

/** A topic is not what this library made it any more: events may have been deleted, or a stream's go to two partitions. */
public final class ChangedTopicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedTopicException(String topic, String setting, String found, String made) {
        super("topic %s has %s=%s instead of %s: set it back, and see whether events are missing before going on"
                .formatted(topic, setting, found, made));
    }
}
