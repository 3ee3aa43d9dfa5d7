package org.vigie.eventlog.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.kafka.ChangedTopicException;
import org.vigie.eventlog.signal.AppendSignal;

/** What operators see of the relay; instances that neither relay nor try to show zeros, so that sums are right. */
final class RelayMetrics {
    private static final long NOT_MINE = Long.MAX_VALUE;

    private final AppendSignal signal;
    private final InstantSource clock;
    private volatile boolean leader;
    private volatile long position = NOT_MINE;
    private volatile boolean forked;
    private volatile boolean topicChanged;
    private volatile @Nullable Waiting oldest;

    RelayMetrics(MeterRegistry meters, AppendSignal signal, InstantSource clock) {
        this.signal = signal;
        this.clock = clock;
        Gauge.builder("eventlog.relay.leader", this, metrics -> metrics.leader ? 1 : 0)
                .description("1 on the instance that relays the log to Kafka")
                .register(meters);
        Gauge.builder("eventlog.relay.forked", this, metrics -> metrics.forked ? 1 : 0)
                .description("1 where the topic was told another history than the log has, which needs a new epoch")
                .register(meters);
        Gauge.builder("eventlog.relay.topic.changed", this, metrics -> metrics.topicChanged ? 1 : 0)
                .description(
                        "1 where somebody changed what the topic keeps or its partitions, so that nothing is relayed")
                .register(meters);
        Gauge.builder("eventlog.relay.backlog.events", this, RelayMetrics::backlog)
                .description("Events in the log that are not on Kafka yet")
                .register(meters);
        Gauge.builder(
                        "eventlog.relay.backlog.seconds",
                        this,
                        metrics -> metrics.age().toMillis() / 1_000.0)
                .description("Age of the oldest event in the log that is not on Kafka yet")
                .register(meters);
    }

    /** This instance's term is over, however it ended. */
    void ended() {
        leader = false;
    }

    /** A term ended by {@code failure}, or did not begin. */
    void failed(Exception failure) {
        forked = failure instanceof ForkedLogException || (forked && !(failure instanceof ChangedTopicException));
        topicChanged = failure instanceof ChangedTopicException;
    }

    /** The topic holds this log's own history. */
    void unforked() {
        forked = false;
        topicChanged = false;
    }

    /** This instance relays and has come to {@code position}. */
    void leads(long position) {
        this.position = position;
        leader = true;
    }

    /** This instance would relay and cannot; the log was told up to {@code position}. */
    void fails(long position) {
        this.position = position;
    }

    /** These come next, if any. */
    void next(List<StoredEvent> events) {
        Waiting known = oldest;
        if (events.isEmpty()) {
            oldest = null;
        } else if (known == null || known.position() != events.getFirst().position()) {
            StoredEvent first = events.getFirst();
            oldest = new Waiting(first.position(), first.recordedAt(), System.nanoTime());
        }
    }

    /** Another instance relays. */
    void follows() {
        position = NOT_MINE;
        leader = false;
        forked = false;
        topicChanged = false;
        oldest = null;
    }

    private double backlog() {
        return Math.max(0, signal.position() - position);
    }

    private Duration age() {
        Waiting waiting = oldest;
        if (waiting == null || backlog() == 0) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(waiting.recordedAt(), clock.instant());
        Duration seen = Duration.ofNanos(System.nanoTime() - waiting.seenAt());
        return age.compareTo(seen) > 0 ? age : seen;
    }

    /** An event that waits; one that was recorded ahead of the clock is as old as it has been seen to wait. */
    private record Waiting(long position, Instant recordedAt, long seenAt) {}
}
