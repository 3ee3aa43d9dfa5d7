package org.vigie.eventlog.subscription;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a subscription is, as last seen: the same on each instance, except whether this one stopped. For metrics and health. */
public final class SubscriptionState {
    private final String name;
    private final int version;
    private volatile @Nullable String stopped;
    private volatile Backlog backlog = Backlog.UNKNOWN;
    private volatile @Nullable Backlog rebuild;
    private volatile Snapshot.Aside aside = Snapshot.Aside.NOTHING;

    private volatile long seenAt = System.nanoTime();

    SubscriptionState(String name, int version) {
        this.name = name;
        this.version = version;
    }

    public String name() {
        return name;
    }

    /** The version that this instance's code has. */
    public int version() {
        return version;
    }

    /** Why this instance stopped working on it and waits for somebody to look; null while it works. */
    public @Nullable String stopped() {
        return stopped;
    }

    /** Events that what is read does not hold yet. On Kafka marks of transactions count as well, so it is never too low. */
    public long lagEvents() {
        return backlog.waiting();
    }

    /** Whether all was taken in that there was {@link #age} ago; false before anybody looked. */
    public boolean hasCaughtUp() {
        return backlog.caughtUp();
    }

    /** Age of the oldest event that waits; zero when none does. */
    public Duration lag() {
        Instant since = backlog.oldest();
        return since == null ? Duration.ZERO : Duration.between(since, Instant.now());
    }

    /** Events that wait for an operator. */
    public long parkedEvents() {
        return aside.parked();
    }

    /** Events that are tried again by themselves. */
    public long retriedEvents() {
        return aside.retried();
    }

    /** For how many seconds the oldest of those has waited. */
    public double retriedSeconds() {
        return aside.retriedSeconds();
    }

    /** Events that a build beside the one that is read has taken in; 0 when there is none. */
    public long rebuiltEvents() {
        Backlog now = rebuild;
        return now == null ? 0 : now.done();
    }

    /** Events that a build beside the one that is read has yet to take in; 0 when there is none. */
    public long eventsToRebuild() {
        Backlog now = rebuild;
        return now == null ? 0 : now.waiting();
    }

    /** How far a build beside the one that is read has come, from 0 to 1; 1 when there is none. */
    public double rebuildRatio() {
        Backlog now = rebuild;
        return now == null ? 1 : now.ratio();
    }

    /** Of a build beside the one that is read, if there is one. */
    @Nullable Backlog rebuild() {
        return rebuild;
    }

    /** How long ago {@link #lagEvents} was looked at: while that grows, it shows what was. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - seenAt);
    }

    void see(@Nullable String stopped, Snapshot.Aside aside) {
        this.stopped = stopped;
        this.aside = aside;
    }

    void see(Backlog backlog, @Nullable Backlog rebuild) {
        seenAt = System.nanoTime();
        this.backlog = backlog;
        this.rebuild = rebuild;
    }
}
