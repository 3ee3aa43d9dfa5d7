package org.vigie.eventlog.subscription;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a subscription of this instance is, for metrics and health; written by its thread, read by any. */
public final class SubscriptionState {
    private final String name;
    private final int version;
    private volatile @Nullable String stopped;
    private volatile long lagEvents;
    private volatile @Nullable Instant behindSince;
    private volatile long parkedEvents;

    SubscriptionState(String name, int version) {
        this.name = name;
        this.version = version;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }

    /** Why it stopped and waits for somebody to look at it; null while it runs. */
    public @Nullable String stopped() {
        return stopped;
    }

    /** Events that wait to be taken in. On Kafka marks of transactions count as well, so it is never too low. */
    public long lagEvents() {
        return lagEvents;
    }

    /** Age of the oldest event that waits; zero when none does. */
    public Duration lag() {
        Instant since = behindSince;
        return since == null ? Duration.ZERO : Duration.between(since, Instant.now());
    }

    /** Events set aside. */
    public long parkedEvents() {
        return parkedEvents;
    }

    void stop(String reason) {
        stopped = reason;
    }

    void upToDate() {
        lagEvents = 0;
        behindSince = null;
    }

    void behind(long events, long sinceMillis) {
        lagEvents = events;
        behindSince = Instant.ofEpochMilli(sinceMillis);
    }

    void parked(long events) {
        parkedEvents = events;
    }
}
