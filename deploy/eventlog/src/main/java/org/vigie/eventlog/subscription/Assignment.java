package org.vigie.eventlog.subscription;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Starts each partition that this instance is given where the database says, whatever Kafka's group remembers. It starts at
 * the last event taken in and not after it: only if that very event is still there does the topic go on from it. If a
 * broker lost its tail and was filled up anew, events moved to other offsets, and the partition is read from its beginning;
 * what was taken in is covered by its position. What is read from its beginning must have one: where the broker deleted the first
 * events, as by a retention that is set wrong, the subscription stops instead of counting the rest. And the last event taken in
 * must come again, with its hash: where another has its position, or a later one comes first, the topic's log lost events and went
 * on from elsewhere, and positions say nothing any more. Only another epoch leads on from there.
 */
final class Assignment implements ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(Assignment.class);

    private final Consumer<byte[], byte[]> consumer;
    private final DataSource database;
    private final PositionTable table;
    private final Map<TopicPartition, Position> unproven = new HashMap<>();
    private final Set<TopicPartition> fromBeginning = new HashSet<>();
    private final Map<TopicPartition, Position> sought = new HashMap<>();
    private final Map<TopicPartition, Position> forked = new HashMap<>();

    Assignment(Consumer<byte[], byte[]> consumer, DataSource database, PositionTable table) {
        this.consumer = consumer;
        this.database = database;
        this.table = table;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            positions(partitions).forEach(this::start);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        unproven.keySet().removeAll(partitions);
        fromBeginning.removeAll(partitions);
        sought.keySet().removeAll(partitions);
        forked.keySet().removeAll(partitions);
    }

    private Map<TopicPartition, Position> positions(Collection<TopicPartition> partitions) {
        try {
            return Transaction.in(database, connection -> table.open(connection, partitions));
        } catch (SQLException e) {
            throw new KafkaException("positions cannot be read", e);
        }
    }

    private void start(TopicPartition partition, Position position) {
        if (position.offset() < 0) {
            startAtBeginning(partition, position);
        } else {
            consumer.seek(partition, position.offset());
            unproven.put(partition, position);
        }
    }

    private void startAtBeginning(TopicPartition partition, Position last) {
        consumer.seekToBeginning(Set.of(partition));
        fromBeginning.add(partition);
        if (last.epoch() != null) {
            sought.put(partition, last);
        }
    }

    /** Throws {@link SubscriptionStoppedException} when a partition that is read from its beginning has lost it. */
    private void seeBeginnings() {
        if (fromBeginning.isEmpty()) {
            return;
        }
        consumer.beginningOffsets(fromBeginning).forEach((partition, offset) -> {
            if (offset > 0) {
                throw new SubscriptionStoppedException(
                        "%s begins at offset %d: what was published before is deleted, see the topic's retention"
                                .formatted(partition, offset),
                        null);
            }
        });
        fromBeginning.clear();
    }

    /**
     * The broker does not have these places. One after its end means that it lost its tail: the partition is read again. One before its
     * beginning means that it deleted what was not read yet: throws {@link SubscriptionStoppedException}.
     */
    void outOfRange(Map<TopicPartition, Long> places) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(places.keySet());
        Map<TopicPartition, Position> positions = positions(places.keySet());
        places.forEach((partition, place) -> {
            long beginning = beginnings.getOrDefault(partition, 0L);
            if (place < beginning) {
                throw new SubscriptionStoppedException(
                        "%s begins at offset %d and was read up to %d: what lay between is deleted, see the topic's retention"
                                .formatted(partition, beginning, place),
                        null);
            }
            LOG.warnf("%s ends before offset %d and is read again", partition, place);
            unproven.remove(partition);
            startAtBeginning(partition, positions.getOrDefault(partition, Position.NONE));
        });
    }

    /**
     * The arrivals of {@code records}, without those of partitions that have to be read from their beginning. Throws
     * {@link SubscriptionStoppedException} at the end of one that holds another history than was taken in.
     */
    List<Arrival> arrivals(ConsumerRecords<byte[], byte[]> records) {
        seeBeginnings();
        List<Arrival> arrivals = new ArrayList<>(records.count());
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> ofPartition = records.records(partition);
            Arrival first = Arrival.of(partition, ofPartition.getFirst());
            Position last = unproven.remove(partition);
            if (last != null && !last.isAt(first)) {
                LOG.warnf("%s does not go on from offset %d and is read again", partition, last.offset());
                startAtBeginning(partition, last);
            } else {
                ofPartition.stream()
                        .map(record -> Arrival.of(partition, record))
                        .filter(this::isOfKnownHistory)
                        .forEach(arrivals::add);
            }
        }
        stopAtForkedEnds();
        return arrivals;
    }

    /** Whether {@code arrival} goes together with what was taken in of its partition, as far as that is known by now. */
    private boolean isOfKnownHistory(Arrival arrival) {
        TopicPartition partition = arrival.partition();
        Position last = sought.get(partition);
        if (last != null && !last.isOfOtherEpoch(arrival) && arrival.position() >= last.position()) {
            sought.remove(partition);
            if (!last.is(arrival)) {
                forked.put(partition, last);
            }
        }
        Position lost = forked.get(partition);
        if (lost != null && lost.isOfOtherEpoch(arrival)) {
            forked.remove(partition);
        }
        return !forked.containsKey(partition);
    }

    private void stopAtForkedEnds() {
        if (forked.isEmpty()) {
            return;
        }
        consumer.endOffsets(forked.keySet()).forEach((partition, end) -> {
            if (consumer.position(partition) >= end) {
                throw new SubscriptionStoppedException(
                        ("%s no longer holds the event at position %d that was taken in: its log lost events and went on."
                                        + " Give that log a new epoch (deploy/log new-epoch), then let this go on")
                                .formatted(
                                        partition,
                                        requireNonNull(forked.get(partition)).position()),
                        null);
            }
        });
    }
}
