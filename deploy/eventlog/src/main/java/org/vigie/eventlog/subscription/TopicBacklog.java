package org.vigie.eventlog.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.kafka.ClientSettings;

/**
 * Looks at how far builds are behind their topics, all partitions of them, whoever reads them. What lies between the last
 * event taken in and a partition's end may be marks of transactions alone, so it is read until an event is met. For one thread.
 */
final class TopicBacklog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Consumer<byte[], byte[]> consumer;

    /** Ends that nothing but marks lie before, by the place after the last event taken in. */
    private final Map<TopicPartition, Span> empty = new HashMap<>();

    private final Map<Build, Map<TopicPartition, Long>> endsBefore = new HashMap<>();

    TopicBacklog(ClientSettings settings) {
        Map<String, Object> config = settings.reader();
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 16 * 1024);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        consumer = new KafkaConsumer<>(config);
    }

    /** The backlog of {@code build} of {@code topics}, of which it is at {@code positions}; fails while the broker is away. */
    Backlog of(Build build, Set<String> topics, Map<TopicPartition, Position> positions) {
        List<TopicPartition> partitions = partitions(topics);
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<Span> spans = new ArrayList<>();
        ends.forEach((partition, end) -> {
            long from = positions.getOrDefault(partition, Position.NONE).reached();
            Span marks = empty.get(partition);
            if (from < end && (marks == null || !marks.covers(from, end))) {
                spans.add(new Span(partition, from, end));
            }
        });
        Map<TopicPartition, ConsumerRecord<byte[], byte[]>> first = firstOf(spans);
        Set<Span> waiting = new HashSet<>(spans);
        for (Span span : spans) {
            if (consumer.position(span.partition()) >= span.end() && !first.containsKey(span.partition())) {
                empty.put(span.partition(), span);
                waiting.remove(span);
            }
        }
        return backlog(build, ends, waiting, oldest(first), hasAll(topics, partitions));
    }

    /** A topic that is not there is no proof that nothing waits. */
    private static boolean hasAll(Set<String> topics, List<TopicPartition> partitions) {
        return partitions.stream()
                .map(TopicPartition::topic)
                .collect(Collectors.toSet())
                .containsAll(topics);
    }

    private Backlog backlog(
            Build build, Map<TopicPartition, Long> ends, Set<Span> waiting, @Nullable Instant oldest, boolean hasAll) {
        long todo = waiting.stream().mapToLong(Span::length).sum();
        long all = ends.values().stream().mapToLong(Long::longValue).sum();
        Map<TopicPartition, Long> before = endsBefore.getOrDefault(build, Map.of());
        boolean caughtUp = hasAll
                && waiting.stream()
                        .allMatch(span -> span.from() >= before.getOrDefault(span.partition(), Long.MAX_VALUE));
        endsBefore.put(build, ends);
        return new Backlog(all - todo, todo, oldest, caughtUp);
    }

    private List<TopicPartition> partitions(Set<String> topics) {
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : topics) {
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                all.add(new TopicPartition(topic, partition.partition()));
            }
        }
        return all;
    }

    private Map<TopicPartition, ConsumerRecord<byte[], byte[]>> firstOf(List<Span> spans) {
        Map<TopicPartition, ConsumerRecord<byte[], byte[]>> first = new HashMap<>();
        consumer.assign(spans.stream().map(Span::partition).toList());
        spans.forEach(span -> consumer.seek(span.partition(), span.from()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (spans.stream().anyMatch(span -> isOpen(span, first)) && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                first.putIfAbsent(new TopicPartition(record.topic(), record.partition()), record);
            }
        }
        return first;
    }

    private boolean isOpen(Span span, Map<TopicPartition, ?> first) {
        return !first.containsKey(span.partition()) && consumer.position(span.partition()) < span.end();
    }

    private static @Nullable Instant oldest(Map<TopicPartition, ConsumerRecord<byte[], byte[]>> first) {
        return first.values().stream()
                .map(record -> Instant.ofEpochMilli(record.timestamp()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Gets a look that is under way out of its waiting; for any thread. */
    void wake() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    /** What of a partition was not taken in. */
    private record Span(TopicPartition partition, long from, long end) {
        private boolean covers(long otherFrom, long otherEnd) {
            return from <= otherFrom && otherEnd <= end;
        }

        private long length() {
            return end - from;
        }
    }
}
