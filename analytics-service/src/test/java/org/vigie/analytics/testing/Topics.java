package org.vigie.analytics.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.local.testing.Backends;

/** Puts events on the topics as the relays do: CloudEvents in binary mode, keyed by their stream. */
public final class Topics {
    private Topics() {}

    /** Sends {@code events} in order and waits until the broker has them. */
    public static void send(List<ReceivedEvent> events) throws Exception {
        send(events, "");
    }

    /** The same to topics whose names end in {@code suffix}; returns these. */
    public static Set<String> send(List<ReceivedEvent> events, String suffix) throws Exception {
        Set<String> topics = events.stream().map(event -> topic(event) + suffix).collect(Collectors.toSet());
        ensure(topics);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Backends.kafka().bootstrapServers(), "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Future<RecordMetadata> sent : events.stream()
                    .map(event -> record(event, suffix))
                    .map(producer::send)
                    .toList()) {
                sent.get();
            }
        }
        return topics;
    }

    /** Makes the topics that are missing, as the relays do. */
    static void ensure(Collection<String> names) throws InterruptedException {
        org.vigie.eventlog.kafka.Topics.ensure(
                new ClientSettings(Map.of("bootstrap.servers", Backends.kafka().bootstrapServers())), names);
    }

    static ProducerRecord<byte[], byte[]> record(ReceivedEvent event, String suffix) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic(event) + suffix, bytes(event.streamId()), bytes(event.data()));
        Map<String, Object> headers = Map.ofEntries(
                Map.entry("content-type", "application/json"),
                Map.entry("ce_specversion", "1.0"),
                Map.entry("ce_id", event.id()),
                Map.entry("ce_source", "urn:vigie:" + event.service() + ":" + event.epoch()),
                Map.entry("ce_type", event.type()),
                Map.entry("ce_subject", event.streamId()),
                Map.entry("ce_time", event.time()),
                Map.entry("ce_dataschema", "urn:vigie:schema:" + event.type()),
                Map.entry("ce_position", event.position()),
                Map.entry("ce_streamversion", event.streamVersion()),
                Map.entry("ce_hash", event.hash().isEmpty() ? "00" : event.hash()),
                Map.entry("ce_correlationid", event.correlationId()));
        headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static String topic(ReceivedEvent event) {
        return "vigie." + event.service();
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(UTF_8);
    }
}
