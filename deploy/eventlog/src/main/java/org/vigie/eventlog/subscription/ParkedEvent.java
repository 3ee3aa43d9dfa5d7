package org.vigie.eventlog.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * An event that was set aside because it failed each time, or because it follows one in its stream. What it says is not here.
 *
 * @param subscription that set it aside
 * @param version of the subscription
 * @param build which filling of that version
 * @param topic where it came from; {@code log} for the service's own log
 * @param epoch of the log that it is of; zeros for the service's own
 * @param position in that log
 * @param reason why it was set aside, or failed last, without anything personal
 * @param attempts how often it was tried again by itself since
 * @param dueAt when it is tried again at the earliest, once it is the first of its stream; null when it waits for an operator
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        Instant parkedAt,
        int attempts,
        @Nullable Instant dueAt) {

    TopicPartition partition() {
        return new TopicPartition(topic, topicPartition);
    }

    Build parkedBy() {
        return new Build(subscription, version, build);
    }
}
