package org.vigie.eventlog.subscription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Selects from {@code arrivals}, of each partition in order, what {@code stored} does not cover. */
    static Selection of(List<Arrival> arrivals, Map<TopicPartition, Position> stored, EventTypes types) {
        List<Arrival> handled = new ArrayList<>(arrivals.size());
        Map<TopicPartition, Position> moved = new HashMap<>();
        SubscriptionStoppedException stop = null;
        for (Arrival arrival : arrivals) {
            Position position = Objects.requireNonNull(
                    moved.getOrDefault(arrival.partition(), stored.getOrDefault(arrival.partition(), Position.NONE)));
            stop = obstacle(arrival, position, types);
            if (stop != null) {
                break;
            }
            if (!position.covers(arrival)) {
                moved.put(arrival.partition(), Position.of(arrival));
                if (types.handles(arrival.type())) {
                    handled.add(arrival);
                }
            }
        }
        return new Selection(handled, moved, stop);
    }

    /** Says that nothing may follow, if so. */
    void stopIfMust() {
        if (stop != null) {
            throw stop;
        }
    }

    private static @Nullable SubscriptionStoppedException obstacle(
            Arrival arrival, Position position, EventTypes types) {
        if (position.isOfOtherEpoch(arrival)) {
            return new SubscriptionStoppedException(
                    arrival.partition() + " tells of another epoch of the log than the one taken in so far", null);
        }
        if (!position.covers(arrival) && !types.knows(arrival.type())) {
            return new SubscriptionStoppedException(
                    "event type " + arrival.type() + " is neither handled nor ignored (position " + arrival.position()
                            + " in " + arrival.partition() + ")",
                    null);
        }
        return null;
    }
}
