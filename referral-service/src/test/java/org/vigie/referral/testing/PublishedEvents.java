package org.vigie.referral.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** What other services read on {@code vigie.referral}. */
public final class PublishedEvents {
    private static final String TOPIC = "vigie.referral";

    private PublishedEvents() {}

    /** Everything told of one referral, headers too, once an event of this type is among it. */
    public static List<String> of(String brokers, UUID referralId, String untilType) {
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (new String(record.key(), UTF_8).equals(referralId.toString())) {
                        found.add(everything(record));
                    }
                }
                return found.stream().anyMatch(event -> event.contains("ce_type=vigie.referral." + untilType));
            });
        }
        return found;
    }

    private static String everything(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        record.headers()
                .forEach(header -> text.append(header.key())
                        .append('=')
                        .append(new String(header.value(), UTF_8))
                        .append(' '));
        return text.append(new String(record.value(), UTF_8)).toString();
    }
}
