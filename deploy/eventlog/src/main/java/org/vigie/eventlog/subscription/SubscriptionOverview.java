package org.vigie.eventlog.subscription;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription is, for operators.
 *
 * @param version of what is read; for a policy 1
 * @param status {@code RUNNING}, or {@code STOPPED} when an instance met what it must not go on from
 * @param reason why it stopped
 * @param lagEvents that what is read does not hold yet
 * @param lag age of the oldest of them
 * @param parkedEvents set aside until an operator looks at them
 * @param retriedEvents set aside and tried again by themselves
 * @param rebuild what is filled beside what is read, if anything
 */
public record SubscriptionOverview(
        String name,
        int version,
        String status,
        @Nullable String reason,
        long lagEvents,
        Duration lag,
        long parkedEvents,
        long retriedEvents,
        @Nullable Rebuild rebuild) {

    /**
     * A build beside the one that is read.
     *
     * @param build which filling of the version
     * @param status {@code REBUILDING}, {@code STOPPED} or {@code CANCELLED}
     * @param reason why it stopped or was cancelled
     * @param doneEvents taken in
     * @param waitingEvents to be taken in
     * @param ratio of what is done, from 0 to 1
     * @param parkedEvents set aside
     */
    public record Rebuild(
            int version,
            int build,
            String status,
            @Nullable String reason,
            long doneEvents,
            long waitingEvents,
            double ratio,
            long parkedEvents) {}
}
