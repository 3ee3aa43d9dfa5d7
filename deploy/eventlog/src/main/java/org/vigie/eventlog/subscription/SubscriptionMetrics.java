package org.vigie.eventlog.subscription;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** What operators see of a subscription. Read from database and broker, so the same on each instance: take the maximum. */
final class SubscriptionMetrics {
    private final MeterRegistry meters;
    private final SubscriptionState state;

    private SubscriptionMetrics(MeterRegistry meters, SubscriptionState state) {
        this.meters = meters;
        this.state = state;
    }

    static void register(MeterRegistry meters, SubscriptionState state) {
        SubscriptionMetrics metrics = new SubscriptionMetrics(meters, state);
        metrics.gauge(
                "eventlog.subscription.lag.events", "Events that wait to be taken in", SubscriptionState::lagEvents);
        metrics.gauge(
                "eventlog.subscription.lag.seconds",
                "Age of the oldest event that waits to be taken in",
                now -> now.lag().toMillis() / 1_000.0);
        metrics.gauge(
                "eventlog.subscription.seen.seconds",
                "How long ago this instance could look at how far it is",
                now -> now.age().toMillis() / 1_000.0);
        metrics.gauge(
                "eventlog.subscription.stopped",
                "1 when this instance stopped working on it and waits for somebody to look",
                now -> now.stopped() == null ? 0 : 1);
        metrics.gauge(
                "eventlog.parked.events",
                "Events that were set aside because they fail each time, and wait for an operator",
                SubscriptionState::parkedEvents);
        metrics.gauge(
                "eventlog.retried.events",
                "Events that cannot be done now and are tried again by themselves",
                SubscriptionState::retriedEvents);
        metrics.gauge(
                "eventlog.retried.seconds",
                "How long the oldest event that is tried again by itself has waited",
                SubscriptionState::retriedSeconds);
        metrics.gauge(
                "eventlog.rebuild.done.events",
                "Events that a build beside the one that is read has taken in",
                SubscriptionState::rebuiltEvents);
        metrics.gauge(
                "eventlog.rebuild.waiting.events",
                "Events that a build beside the one that is read has yet to take in",
                SubscriptionState::eventsToRebuild);
        metrics.gauge(
                "eventlog.rebuild.ratio",
                "How far a build beside the one that is read has come, 1 when there is none",
                SubscriptionState::rebuildRatio);
    }

    private void gauge(String name, String description, ToDoubleFunction<SubscriptionState> value) {
        Gauge.builder(name, state, value)
                .description(description)
                .tag("subscription", state.name())
                .strongReference(true)
                .register(meters);
    }
}
