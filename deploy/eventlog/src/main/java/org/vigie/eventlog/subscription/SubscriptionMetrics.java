package org.vigie.eventlog.subscription;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** What operators see of a subscription. Lags are of the partitions that this instance reads: sum them over instances. */
final class SubscriptionMetrics {
    private SubscriptionMetrics() {}

    static void register(MeterRegistry meters, SubscriptionState state) {
        Tags tags = Tags.of("subscription", state.name());
        Gauge.builder("eventlog.subscription.lag.events", state, SubscriptionState::lagEvents)
                .description("Events that wait to be taken in")
                .tags(tags)
                .strongReference(true)
                .register(meters);
        Gauge.builder("eventlog.subscription.lag.seconds", state, s -> s.lag().toMillis() / 1_000.0)
                .description("Age of the oldest event that waits to be taken in")
                .tags(tags)
                .strongReference(true)
                .register(meters);
        Gauge.builder("eventlog.subscription.stopped", state, s -> s.stopped() == null ? 0 : 1)
                .description("1 when the subscription stopped and waits for somebody to look at it")
                .tags(tags)
                .strongReference(true)
                .register(meters);
        Gauge.builder("eventlog.parked.events", state, SubscriptionState::parkedEvents)
                .description("Events that were set aside because they fail each time")
                .tags(tags)
                .strongReference(true)
                .register(meters);
    }
}
