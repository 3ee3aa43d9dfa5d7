package org.vigie.eventlog.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A published event as it came from Kafka.
 *
 * @param service who published it: {@code intake}, {@code referral} or {@code mapping}
 * @param epoch epoch of that service's log
 * @param position its position in that log
 * @param time when it occurred
 */
public record ReceivedEvent(
        String service,
        UUID epoch,
        long position,
        UUID id,
        String type,
        UUID streamId,
        long streamVersion,
        Instant time,
        UUID correlationId,
        JsonNode data) {

    /** The same event in another version of its shape. */
    ReceivedEvent as(String otherType, JsonNode otherData) {
        return new ReceivedEvent(
                service, epoch, position, id, otherType, streamId, streamVersion, time, correlationId, otherData);
    }
}
