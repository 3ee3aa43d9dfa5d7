package org.vigie.local.launch;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait before something that died is started again: at once the first time, then twice as long each time, until it has
 * lived for a minute.
 *
 * @param deaths deaths in a row
 * @param started when it was last started
 */
record Backoff(int deaths, Instant started) {
    private static final Duration LONG_LIFE = Duration.ofMinutes(1);
    private static final long LONGEST_MILLIS = 30_000;

    static Backoff born(Instant now) {
        return new Backoff(0, now);
    }

    Backoff died(Instant now) {
        boolean livedLong = started.plus(LONG_LIFE).isBefore(now);
        return new Backoff(livedLong ? 1 : deaths + 1, now);
    }

    Duration delay() {
        return deaths <= 1 ? Duration.ZERO : Duration.ofMillis(Math.min(LONGEST_MILLIS, 250L << Math.min(deaths, 10)));
    }
}
