package org.vigie.eventlog.subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.vigie.eventlog.kafka.ClientSettings;

/** What topics tell of logs up to given places, from the beginning, each event once and per partition in order. In no group. */
final class TopicHistory implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BATCH = 5_000;

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, LogPlace> places;
    private final Map<String, Replayed> found = new HashMap<>();
    private final Map<TopicPartition, Long> ends;
    private final Map<TopicPartition, Long> lastOf = new HashMap<>();

    TopicHistory(ClientSettings settings, Set<String> topics, Collection<LogPlace> places) {
        Map<String, Object> config = settings.reader();
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, "replay");
        this.consumer = new KafkaConsumer<>(config);
        this.places = places.stream().collect(Collectors.toMap(LogPlace::service, Function.identity()));
        try {
            List<TopicPartition> partitions = partitions(topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            this.ends = consumer.endOffsets(partitions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
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

    /** The next events; none once there are no more. */
    List<ReceivedEvent> next() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isAtEnd()) {
            List<ReceivedEvent> events = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Arrival arrival = arrival(record);
                if (belongs(arrival)) {
                    note(arrival);
                    events.add(arrival.event());
                }
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
            if (!events.isEmpty()) {
                return events;
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the topics' events cannot be read");
            }
        }
        return List.of();
    }

    private static Arrival arrival(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Arrival.of(new TopicPartition(record.topic(), record.partition()), record);
        } catch (SubscriptionStoppedException e) {
            throw new IllegalStateException(e.reason(), e);
        }
    }

    private boolean isAtEnd() {
        boolean all = places.values().stream()
                .allMatch(place -> found(place.service()).events() == place.position());
        return all || ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Not after the place, not of another epoch, and not a repeat. */
    private boolean belongs(Arrival arrival) {
        LogPlace place = places.get(arrival.event().service());
        return place != null
                && place.epoch().equals(arrival.epoch())
                && arrival.position() <= place.position()
                && arrival.position() > lastOf.getOrDefault(arrival.partition(), 0L);
    }

    private void note(Arrival arrival) {
        lastOf.put(arrival.partition(), arrival.position());
        String service = arrival.event().service();
        boolean isPlace = arrival.position()
                == Objects.requireNonNull(places.get(service)).position();
        Replayed before = found(service);
        found.put(
                service,
                new Replayed(before.events() + 1, isPlace ? arrival.event().hash() : before.hash()));
    }

    private Replayed found(String service) {
        return found.getOrDefault(service, Replayed.NOTHING);
    }

    Map<String, Replayed> found() {
        return places.keySet().stream().collect(Collectors.toMap(Function.identity(), this::found));
    }

    long taken() {
        return found.values().stream().mapToLong(Replayed::events).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
