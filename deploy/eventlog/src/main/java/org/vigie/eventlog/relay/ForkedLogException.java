package org.vigie.eventlog.relay;

/** The topic was told another history than the log has now: a log that lost events and went on needs a new epoch. */
final class ForkedLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForkedLogException(String topic, long position) {
        super(
                "%s was told another event %d than this log has: a log that was restored, or lost events with its primary, needs a new epoch (deploy/log new-epoch)"
                        .formatted(topic, position));
    }
}
