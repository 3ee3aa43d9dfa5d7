package org.vigie.eventlog.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.vigie.eventlog.kafka.ClientSettings;

/**
 * Sends batches of records, each as one Kafka transaction. From its creation on every earlier sender of the same
 * transactional id is refused by the broker, and what that one had begun is settled. After any exception it is of no more
 * use and is closed.
 */
final class TransactionalSender implements AutoCloseable {
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final KafkaProducer<byte[], byte[]> producer;
    private final BrokerConnections connections;
    private boolean usable;

    TransactionalSender(ClientSettings settings, String transactionalId) {
        producer = new KafkaProducer<>(settings.producer(transactionalId));
        connections = new BrokerConnections(producer);
        try {
            producer.initTransactions();
            usable = true;
        } finally {
            if (!usable) {
                close();
            }
        }
    }

    int partitions(String topic) {
        return producer.partitionsFor(topic).size();
    }

    /** Whether a connection to the broker was lost since this was asked last. */
    boolean lostConnection() {
        return connections.anyClosed();
    }

    /**
     * Sends all of {@code records} or none.
     *
     * @param lastOffsets of each partition; moved on. A record that comes to lie at or before it proves that the broker
     *     lost what it had acknowledged: then nothing is sent
     */
    void send(List<ProducerRecord<byte[], byte[]>> records, long[] lastOffsets) throws InterruptedException {
        usable = false;
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        for (ProducerRecord<byte[], byte[]> record : records) {
            sent.add(producer.send(record));
        }
        producer.flush();
        for (Future<RecordMetadata> future : sent) {
            RecordMetadata metadata = acknowledged(future);
            if (metadata.offset() <= lastOffsets[metadata.partition()]) {
                producer.abortTransaction();
                throw new TailLostException(metadata.partition());
            }
            lastOffsets[metadata.partition()] = metadata.offset();
        }
        producer.commitTransaction();
        usable = true;
    }

    private static RecordMetadata acknowledged(Future<RecordMetadata> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("a record was not taken", e.getCause());
        }
    }

    /** Drops what may be under way: the next sender of the same id has it aborted. */
    @Override
    public void close() {
        producer.close(usable ? CLOSE : Duration.ZERO);
    }
}
