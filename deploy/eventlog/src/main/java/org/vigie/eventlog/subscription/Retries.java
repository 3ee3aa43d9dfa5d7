package org.vigie.eventlog.subscription;

import java.time.Duration;
import org.vigie.eventlog.running.Backoff;

/**
 * How long an event that fails is tried again before it counts as poison, and how often what was set aside is tried again.
 *
 * @param most how many times
 * @param first wait, each next one twice as long
 * @param longest wait, and the first one of what was set aside
 * @param longestAside wait between two attempts at what was set aside
 */
record Retries(int most, Duration first, Duration longest, Duration longestAside) {

    /** Five times in about three seconds; what was set aside in ten seconds, and then less and less often, every five minutes at last. */
    static final Retries USUAL = new Retries(5, Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofMinutes(5));

    private static final int MOST_DOUBLINGS = 20;

    Backoff backoff() {
        return new Backoff(first, longest);
    }

    /** How long what was set aside waits that has been tried again {@code attempts} times since. */
    Duration aside(int attempts) {
        Duration doubled = longest.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(longestAside) > 0 ? longestAside : doubled;
        return new Backoff(wait, wait).next();
    }
}
