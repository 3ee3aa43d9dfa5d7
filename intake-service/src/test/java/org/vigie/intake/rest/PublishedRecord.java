package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A record as a consumer of Kafka gets it.
 *
 * @param headers by name
 */
record PublishedRecord(String key, Map<String, String> headers, String data) {

    long position() {
        return Long.parseLong(headers.get("ce_position"));
    }

    String everything() {
        return key + headers + data;
    }

    /** All committed records of {@code topic}, once the one at {@code position} is among them. */
    static List<PublishedRecord> readUntil(String brokers, String topic, long position) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed", "enable.auto.commit", false);
        List<PublishedRecord> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Instant patience = Instant.now().plusSeconds(60);
            List<TopicPartition> partitions = List.of();
            while (records.stream().noneMatch(record -> record.position() == position)) {
                if (Instant.now().isAfter(patience)) {
                    throw new AssertionError("position " + position + " was not published");
                }
                if (partitions.isEmpty()) {
                    partitions = consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
                    consumer.assign(partitions);
                    consumer.seekToBeginning(partitions);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(of(record)));
            }
        }
        return records;
    }

    private static PublishedRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new PublishedRecord(new String(record.key(), UTF_8), headers, new String(record.value(), UTF_8));
    }
}
