package org.vigie.eventlog.subscription;

import java.time.Duration;
import org.vigie.eventlog.running.Backoff;

/** How long an event that fails is tried again before it counts as poison: five times in about three seconds. */
final class Retries {
    static final int MOST = 5;

    private Retries() {}

    static Backoff backoff() {
        return new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
    }
}
