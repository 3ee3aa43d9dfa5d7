package org.vigie.eventlog.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.signal.AppendSignal;

/** What operators see of the relay; instances that neither relay nor try to show zeros, so that sums are right. */
final class RelayMetrics {
    private static final long NOT_MINE = Long.MAX_VALUE;

    private final AppendSignal signal;
    private final InstantSource clock;
    private volatile boolean leader;
    private volatile long position = NOT_MINE;
    private volatile @Nullable Instant oldest;

    RelayMetrics(MeterRegistry meters, AppendSignal signal, InstantSource clock) {
        this.signal = signal;
        this.clock = clock;
        Gauge.builder("eventlog.relay.leader", this, metrics -> metrics.leader ? 1 : 0)
                .description("1 on the instance that relays the log to Kafka")
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

    /** This instance relays and has come to {@code position}. */
    void leads(long position) {
        this.position = position;
        leader = true;
    }

    /** This instance would relay and cannot; the log was told up to {@code position}. */
    void fails(long position) {
        this.position = position;
        leader = false;
    }

    /** These come next, if any. */
    void next(List<StoredEvent> events) {
        oldest = events.isEmpty() ? null : events.getFirst().recordedAt();
    }

    /** Another instance relays. */
    void follows() {
        position = NOT_MINE;
        leader = false;
        oldest = null;
    }

    private double backlog() {
        return Math.max(0, signal.position() - position);
    }

    private Duration age() {
        Instant since = oldest;
        if (since == null || backlog() == 0) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(since, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
