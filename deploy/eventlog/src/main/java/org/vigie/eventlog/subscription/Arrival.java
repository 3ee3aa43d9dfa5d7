package org.vigie.eventlog.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.vigie.eventlog.kafka.EventSource;
import org.vigie.eventlog.kafka.RecordHeaders;

/** A record of a topic, read as far as each subscription needs it; {@link #event} reads the rest. */
record Arrival(
        TopicPartition partition,
        long offset,
        EventSource source,
        long position,
        String type,
        UUID streamId,
        RecordHeaders headers,
        byte[] data) {
    private static final ObjectReader JSON = new ObjectMapper().reader();

    /** Throws {@link SubscriptionStoppedException} when the record is no event of this project's contract. */
    static Arrival of(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        RecordHeaders headers = new RecordHeaders(record.headers());
        try {
            return new Arrival(
                    partition,
                    record.offset(),
                    headers.source(),
                    headers.position(),
                    headers.type(),
                    headers.subject(),
                    headers,
                    record.value());
        } catch (IllegalArgumentException e) {
            throw new SubscriptionStoppedException(
                    "record " + record.offset() + " of " + partition + " is no event of the contract", e);
        }
    }

    /** The event; its data is read when it is asked for. */
    ReceivedEvent event() {
        return new ReceivedEvent(
                source.service(),
                source.epoch(),
                position,
                headers.id(),
                type,
                streamId,
                headers.streamVersion(),
                headers.time(),
                headers.correlationId(),
                () -> json(data));
    }

    /** Data that was published; throws {@link IllegalArgumentException} when it is no JSON. */
    static JsonNode json(byte[] data) {
        try {
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new IllegalArgumentException("data that is no JSON", e);
        }
    }
}
