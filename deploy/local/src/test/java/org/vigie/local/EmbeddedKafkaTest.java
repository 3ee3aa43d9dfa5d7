package org.vigie.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    @TempDir
    Path folder;

    @Test
    void keeps_what_it_acknowledged_across_a_kill_and_on_another_port() throws Exception {
        EmbeddedKafka first = EmbeddedKafka.start(folder, 0);
        sendInTransaction(first, "kept");
        first.kill();
        try (EmbeddedKafka second = EmbeddedKafka.start(folder, 0)) {
            sendInTransaction(second, "after");
            assertThat(read(second, 2)).containsExactlyInAnyOrder("kept", "after");
        }
    }

    @Test
    void ends_the_orphan_of_a_killed_parent_before_it_starts() throws Exception {
        EmbeddedKafka orphan = EmbeddedKafka.start(folder, 0);
        try (EmbeddedKafka next = EmbeddedKafka.start(folder, 0)) {
            assertThat(orphan.alive()).isFalse();
            sendInTransaction(next, "taken");
        }
    }

    private static void sendInTransaction(EmbeddedKafka broker, String value) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "transactional.id", "test-relay");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("things", "key", value)).get(30, TimeUnit.SECONDS);
            producer.commitTransaction();
        }
    }

    private static List<String> read(EmbeddedKafka broker, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", "test",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("things"));
            for (int polls = 0; polls < 60 && values.size() < count; polls++)
                consumer.poll(Duration.ofMillis(500)).forEach(record -> values.add(record.value()));
        }
        return values;
    }
}
