package org.vigie.eventlog.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.vigie.eventlog.signal.AppendSignal;

/** What operators see of the relay; instances that neither relay nor try to show zeros, so that sums are right. */
final class RelayMetrics {
    private static final long NOT_MINE = Long.MAX_VALUE;

    private final AppendSignal signal;
    private volatile boolean leader;
    private volatile long position = NOT_MINE;

    RelayMetrics(MeterRegistry meters, AppendSignal signal) {
        this.signal = signal;
        Gauge.builder("eventlog.relay.leader", this, metrics -> metrics.leader ? 1 : 0)
                .description("1 on the instance that relays the log to Kafka")
                .register(meters);
        Gauge.builder("eventlog.relay.backlog.events", this, RelayMetrics::backlog)
                .description("Events in the log that are not on Kafka yet")
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

    /** Another instance relays. */
    void follows() {
        position = NOT_MINE;
        leader = false;
    }

    private double backlog() {
        return Math.max(0, signal.position() - position);
    }
}
