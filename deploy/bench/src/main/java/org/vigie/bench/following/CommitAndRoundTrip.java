package org.vigie.bench.following;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.vigie.bench.load.PlainEvents;
import org.vigie.bench.measure.Latencies;
import org.vigie.bench.stack.RunningStack;

/** The least that it could take: a row is committed, then a record is sent and the broker says that it has it. */
final class CommitAndRoundTrip {
    private static final String TOPIC = "bench.round-trips";
    private static final int DATA_BYTES = 400;

    private final RunningStack stack;

    CommitAndRoundTrip(RunningStack stack) {
        this.stack = stack;
    }

    /** One after the other, for so long. */
    Latencies measure(Duration length) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.endpoints().kafka(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0);
        try (Connection connection = stack.databases().connect(PlainEvents.DATABASE);
                PreparedStatement insert = connection.prepareStatement(PlainEvents.insert(DATA_BYTES));
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            once(insert, producer);
            List<Long> took = new ArrayList<>();
            long end = System.nanoTime() + length.toNanos();
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                once(insert, producer);
                took.add(System.nanoTime() - begin);
            }
            return Latencies.of(took);
        } catch (SQLException | ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void once(PreparedStatement insert, KafkaProducer<byte[], byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        insert.executeUpdate();
        producer.send(new ProducerRecord<>(TOPIC, new byte[DATA_BYTES])).get();
    }
}
