package org.vigie.eventlog.subscription;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.vigie.eventlog.StoredEvent;

/**
 * An event as it is set aside.
 *
 * @param data what it says as published; nothing for one of the service's own log, which keeps it
 */
record Parcel(
        TopicPartition partition,
        UUID epoch,
        long position,
        long offset,
        UUID eventId,
        String type,
        UUID streamId,
        long streamVersion,
        Instant occurredAt,
        UUID correlationId,
        byte[] data) {
    private static final UUID OWN_EPOCH = new UUID(0, 0);

    static Parcel of(Arrival arrival) {
        ReceivedEvent event = arrival.event();
        return new Parcel(
                arrival.partition(),
                event.epoch(),
                event.position(),
                arrival.offset(),
                event.id(),
                event.type(),
                event.streamId(),
                event.streamVersion(),
                event.time(),
                event.correlationId(),
                arrival.data());
    }

    static Parcel of(StoredEvent event) {
        return new Parcel(
                PositionTable.OWN_LOG,
                OWN_EPOCH,
                event.position(),
                event.position(),
                event.eventId(),
                event.type(),
                event.streamId(),
                event.streamVersion(),
                event.occurredAt(),
                event.correlationId(),
                new byte[0]);
    }

    /** The published event; throws {@link IllegalArgumentException} when its data is no JSON. */
    ReceivedEvent event() {
        return new ReceivedEvent(
                service(),
                epoch,
                position,
                eventId,
                type,
                streamId,
                streamVersion,
                occurredAt,
                correlationId,
                "",
                () -> Arrival.json(data));
    }

    /** A service's topic is named after it. */
    private String service() {
        String topic = partition.topic();
        return topic.substring(topic.indexOf('.') + 1);
    }
}
