package org.vigie.eventlog.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.vigie.eventlog.kafka.EventSource;
import org.vigie.eventlog.kafka.RecordHeaders;

/**
 * A record of a topic. Its headers are read at once and let go: they weigh several times what they say, and hold the whole answer of the
 * broker in memory as long as the batch lasts.
 *
 * @param data what the event says, as published
 * @param event the event, which reads its data when it is asked for
 */
record Arrival(TopicPartition partition, long offset, byte[] data, ReceivedEvent event) {
    private static final ObjectReader JSON = new ObjectMapper().reader();

    /** Throws {@link SubscriptionStoppedException} when the record of {@code partition} is no event of this project's contract. */
    static Arrival of(TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Arrival(
                    partition,
                    record.offset(),
                    record.value(),
                    event(new RecordHeaders(record.headers()), record.value()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new SubscriptionStoppedException(
                    "record " + record.offset() + " of " + partition + " is no event of the contract", e);
        }
    }

    private static ReceivedEvent event(RecordHeaders headers, byte[] data) {
        EventSource source = headers.source();
        return new ReceivedEvent(
                source.service(),
                source.epoch(),
                headers.position(),
                headers.id(),
                headers.type(),
                headers.subject(),
                headers.streamVersion(),
                headers.time(),
                headers.correlationId(),
                headers.hash(),
                () -> json(data));
    }

    UUID epoch() {
        return event.epoch();
    }

    long position() {
        return event.position();
    }

    String type() {
        return event.type();
    }

    UUID streamId() {
        return event.streamId();
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
