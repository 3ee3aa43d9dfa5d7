package org.vigie.eventlog.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.kafka.RecordHeaders;

/** Finds out what a topic really holds: the last committed event of each partition. */
final class TopicTails implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final UUID epoch;

    private TopicTails(Consumer<byte[], byte[]> consumer, UUID epoch) {
        this.consumer = consumer;
        this.epoch = epoch;
    }

    /** What {@code topic} holds of the log's {@code epoch}. */
    static Held read(ClientSettings settings, String topic, int partitions, UUID epoch) {
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        try (TopicTails tails = new TopicTails(new KafkaConsumer<>(settings.reader()), epoch)) {
            return tails.read(all);
        }
    }

    /**
     * The last offsets of a partition may be markers of transactions or events of one that was aborted, so it steps back
     * twice as far each time until it meets an event.
     */
    private Held read(List<TopicPartition> partitions) {
        Held held = Held.nothing(partitions.size());
        List<Span> open = new ArrayList<>(spans(partitions));
        for (long step = 2; !open.isEmpty(); step *= 2) {
            long back = step;
            open.replaceAll(span -> span.back(back));
            var last = lastOf(open);
            last.forEach((partition, record) -> held.set(partition.partition(), record, epoch));
            open.removeIf(span -> span.isWhole() || last.containsKey(span.partition()));
        }
        return held;
    }

    private List<Span> spans(List<TopicPartition> partitions) {
        consumer.assign(partitions); // else the client warns of each that its end is of no use to it
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
        return consumer.endOffsets(partitions).entrySet().stream()
                .map(end -> new Span(end.getKey(), starts.getOrDefault(end.getKey(), 0L), end.getValue()))
                .filter(span -> span.start() < span.end())
                .toList();
    }

    private Map<TopicPartition, ConsumerRecord<byte[], byte[]>> lastOf(List<Span> spans) {
        Map<TopicPartition, ConsumerRecord<byte[], byte[]>> last = new HashMap<>();
        consumer.assign(spans.stream().map(Span::partition).toList());
        spans.forEach(span -> consumer.seek(span.partition(), span.from()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (spans.stream().anyMatch(span -> consumer.position(span.partition()) < span.end())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                last.put(new TopicPartition(record.topic(), record.partition()), record);
            }
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("the topic's last events cannot be read");
            }
        }
        return last;
    }

    @Override
    public void close() {
        consumer.close();
    }

    /**
     * The last event of each partition.
     *
     * @param positions its position in the log, 0 where there is none or it is of another epoch
     * @param hashes its hash in the log, empty where its position is 0
     * @param offsets its offset, -1 where there is none
     */
    record Held(long[] positions, String[] hashes, long[] offsets) {

        static Held nothing(int partitions) {
            return new Held(
                    new long[partitions],
                    Collections.nCopies(partitions, "").toArray(String[]::new),
                    IntStream.range(0, partitions).mapToLong(partition -> -1).toArray());
        }

        private void set(int partition, ConsumerRecord<?, ?> record, UUID epoch) {
            offsets[partition] = record.offset();
            RecordHeaders headers = new RecordHeaders(record.headers());
            if (headers.source().epoch().equals(epoch)) {
                positions[partition] = headers.position();
                hashes[partition] = headers.hash();
            }
        }
    }

    /** The end of a partition, read from {@code from}. */
    private record Span(TopicPartition partition, long start, long from, long end) {

        private Span(TopicPartition partition, long start, long end) {
            this(partition, start, end, end);
        }

        private Span back(long step) {
            return new Span(partition, start, Math.max(start, end - step), end);
        }

        private boolean isWhole() {
            return from == start;
        }
    }
}
