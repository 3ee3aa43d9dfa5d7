package org.vigie.eventlog.subscription;

import java.time.Duration;
import org.vigie.eventlog.running.Backoff;

/**
 * How long an event that fails is tried again before it counts as poison.
 *
 * @param most how many times
 * @param first wait, each next one twice as long
 * @param longest wait, for what may be tried without end
 */
record Retries(int most, Duration first, Duration longest) {

    /** Five times in about three seconds. */
    static final Retries USUAL = new Retries(5, Duration.ofMillis(200), Duration.ofSeconds(10));

    Backoff backoff() {
        return new Backoff(first, longest);
    }
}
