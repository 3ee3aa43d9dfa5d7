package org.vigie.eventlog.subscription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What of a batch is to be taken in.
 *
 * @param handled events to act on, in order: neither taken in before nor ignored
 * @param positions of the partitions that move, after all of this
 * @param stop why nothing may follow, if so; that which led up to it is in this selection
 */
record Selection(
        List<Arrival> handled,
        Map<TopicPartition, Position> positions,
        @Nullable SubscriptionStoppedException stop) {

    /**
     * Selects from {@code arrivals}, of each partition in order, what {@code stored} does not cover.
     *
     * @param leftBehind epochs whose events count no longer
     * @param stillCount types whose events count all the same: they may be told by nobody again
     */
    static Selection of(
            List<Arrival> arrivals,
            Map<TopicPartition, Position> stored,
            EventTypes types,
            Set<UUID> leftBehind,
            Set<String> stillCount) {
        List<Arrival> handled = new ArrayList<>(arrivals.size());
        Map<TopicPartition, Position> moved = new HashMap<>();
        SubscriptionStoppedException stop = null;
        for (Arrival arrival : arrivals) {
            Position position = position(arrival.partition(), moved, stored, leftBehind);
            if (leftBehind.contains(arrival.epoch())) {
                moved.put(arrival.partition(), position.skipping(arrival));
                if (stillCount.contains(arrival.type())) {
                    handled.add(arrival);
                }
                continue;
            }
            stop = obstacle(arrival, position, types);
            if (stop != null) {
                break;
            }
            if (position.covers(arrival)) {
                moved.put(arrival.partition(), position.skipping(arrival));
            } else {
                moved.put(arrival.partition(), Position.of(arrival));
                if (types.handles(arrival.type())) {
                    handled.add(arrival);
                }
            }
        }
        return new Selection(handled, moved, stop);
    }

    private static Position position(
            TopicPartition partition,
            Map<TopicPartition, Position> moved,
            Map<TopicPartition, Position> stored,
            Set<UUID> leftBehind) {
        Position now = moved.get(partition);
        if (now != null) {
            return now;
        }
        Position position = stored.getOrDefault(partition, Position.NONE);
        UUID epoch = position.epoch();
        return epoch != null && leftBehind.contains(epoch) ? position.leftBehind() : position;
    }

    /** Says that nothing may follow, if so. */
    void stopIfMust() {
        if (stop != null) {
            throw stop;
        }
    }

    private static @Nullable SubscriptionStoppedException obstacle(
            Arrival arrival, Position position, EventTypes types) {
        UUID epoch = position.epoch();
        if (epoch != null && position.isOfOtherEpoch(arrival)) {
            return new EpochChangedException(arrival.partition(), epoch);
        }
        if (!position.covers(arrival) && !types.knows(arrival.type())) {
            return new SubscriptionStoppedException(
                    "event type " + arrival.type() + " is neither handled nor ignored (position " + arrival.position()
                            + " in " + arrival.partition()
                            + "): deploy a version of this service that knows it; it goes on"
                            + " from there",
                    null);
        }
        return null;
    }
}
