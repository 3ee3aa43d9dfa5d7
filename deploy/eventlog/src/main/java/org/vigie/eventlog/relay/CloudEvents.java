package org.vigie.eventlog.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.kafka.CloudEventHeader;
import org.vigie.eventlog.kafka.EventSource;
import org.vigie.eventlog.relay.Publication.PublishedEvent;

/** Turns stored events into the Kafka records of their published form: CloudEvents 1.0 in binary mode. */
final class CloudEvents {
    private static final byte[] JSON = "application/json".getBytes(UTF_8);
    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final String SCHEMA = "urn:vigie:schema:";

    private final Publication publication;
    private final String topic;
    private final int partitions;
    private final byte[] source;

    CloudEvents(Publication publication, String topic, int partitions, UUID epoch) {
        this.publication = publication;
        this.topic = topic;
        this.partitions = partitions;
        this.source = new EventSource(publication.service(), epoch).urn().getBytes(UTF_8);
    }

    /** Where the events of a stream go: as Kafka's own partitioner has it for a key. */
    int partition(UUID streamId) {
        return Utils.toPositive(Utils.murmur2(text(streamId))) % partitions;
    }

    /** The record of {@code event} on {@code partition}. */
    ProducerRecord<byte[], byte[]> record(StoredEvent event, int partition) {
        PublishedEvent published = publication.publish(event);
        byte[] subject = text(event.streamId());
        // a broker refuses what is an hour ahead of its clock, which must not hold the log up: the event's own time is
        // in its data
        long timestamp = Math.min(event.recordedAt().toEpochMilli(), System.currentTimeMillis());
        var record = new ProducerRecord<>(topic, partition, timestamp, subject, published.data());
        Headers headers = record.headers();
        headers.add(CloudEventHeader.CONTENT_TYPE, JSON);
        headers.add(CloudEventHeader.SPEC_VERSION, SPEC_VERSION);
        headers.add(CloudEventHeader.ID, text(event.eventId()));
        headers.add(CloudEventHeader.SOURCE, source);
        headers.add(CloudEventHeader.TYPE, text(published.type()));
        headers.add(CloudEventHeader.SUBJECT, subject);
        headers.add(CloudEventHeader.TIME, text(event.occurredAt()));
        headers.add(CloudEventHeader.DATA_SCHEMA, text(SCHEMA + published.type()));
        headers.add(CloudEventHeader.POSITION, text(event.position()));
        headers.add(CloudEventHeader.STREAM_VERSION, text(event.streamVersion()));
        headers.add(CloudEventHeader.HASH, text(HexFormat.of().formatHex(event.hash())));
        headers.add(CloudEventHeader.CORRELATION_ID, text(event.correlationId()));
        if (event.causationId() != null) {
            headers.add(CloudEventHeader.CAUSATION_ID, text(event.causationId()));
        }
        return record;
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(UTF_8);
    }
}
