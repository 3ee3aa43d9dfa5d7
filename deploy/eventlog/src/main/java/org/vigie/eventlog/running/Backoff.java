package org.vigie.eventlog.running;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waiting times that double from {@code first} to {@code most}, spread by a fifth so that instances do not march in step. */
public final class Backoff {
    private final Duration first;
    private final Duration most;
    private Duration next;

    public Backoff(Duration first, Duration most) {
        this.first = first;
        this.most = most;
        this.next = first;
    }

    /** How long to wait now. */
    public Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(most) > 0 ? most : doubled;
        double spread = 0.8 + 0.4 * ThreadLocalRandom.current().nextDouble();
        return Duration.ofNanos((long) (now.toNanos() * spread));
    }

    /** Begins anew after a success. */
    public void reset() {
        next = first;
    }
}
