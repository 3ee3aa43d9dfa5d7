package org.vigie.eventlog.subscription;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * An event that was set aside because it failed each time, or because it follows one in its stream. What it says is not here.
 *
 * @param subscription that set it aside
 * @param version of the subscription
 * @param build which filling of that version
 * @param topic where it came from; {@code log} for the service's own log
 * @param epoch of the log that it is of; zeros for the service's own
 * @param position in that log
 * @param reason why it was set aside, without anything personal
 */
public record ParkedEvent(
        String subscription,
        int version,
        int build,
        String topic,
        int topicPartition,
        UUID epoch,
        long position,
        UUID eventId,
        String type,
        UUID streamId,
        long streamVersion,
        Instant occurredAt,
        UUID correlationId,
        String reason,
        Instant parkedAt) {

    TopicPartition partition() {
        return new TopicPartition(topic, topicPartition);
    }

    Build parkedBy() {
        return new Build(subscription, version, build);
    }
}
