package org.vigie.eventlog.subscription;

import java.time.Duration;

/**
 * When a subscription goes on.
 *
 * @param most events that it takes at once
 * @param rests how many times as long as its work it rests while it falls behind
 */
record Pace(int most, int rests) {
    private static final int SEVERAL = 8;
    private static final Duration GATHERING = Duration.ofMillis(50);

    /**
     * How long to wait after a batch. Under load a batch costs as much as its events: where several came in at once, or one so soon after
     * another, more are on their way, and are taken together. Whoever writes one event and then looks for it does not wait.
     *
     * @param taken events of the batch
     * @param idle the time that they were waited for
     * @param took the time that the batch took
     * @param recording whether more events were recorded meanwhile
     */
    Duration after(int taken, Duration idle, Duration took, boolean recording) {
        if (taken == most) {
            return recording ? took.multipliedBy(rests) : Duration.ZERO;
        }
        return taken >= SEVERAL || idle.compareTo(GATHERING) < 0 ? GATHERING : Duration.ZERO;
    }
}
