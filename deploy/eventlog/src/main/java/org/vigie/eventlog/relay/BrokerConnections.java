package org.vigie.eventlog.relay;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.Metric;

/**
 * Notices that a connection to the broker was closed. The producer mends that by itself and says nothing, but a broker that
 * was cut off from power may have come back with less than it had acknowledged.
 */
final class BrokerConnections {
    private static final String CLOSED = "connection-close-total";

    private final Metric closed;
    private double known;

    BrokerConnections(Producer<?, ?> producer) {
        this.closed = producer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(CLOSED)
                        && metric.getKey().group().equals("producer-metrics"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Whether one was closed since this was asked last. */
    boolean anyClosed() {
        double now = ((Number) closed.metricValue()).doubleValue();
        boolean more = now > known;
        known = now;
        return more;
    }
}
