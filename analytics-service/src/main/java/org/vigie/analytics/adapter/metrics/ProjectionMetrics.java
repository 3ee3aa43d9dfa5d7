package org.vigie.analytics.adapter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.eventlog.subscription.SubscriptionState;
import org.vigie.eventlog.subscription.Subscriptions;

/** How far the figures are behind the topics, of the partitions that this instance reads. */
@Singleton
final class ProjectionMetrics {
    private final Subscriptions subscriptions;
    private final MeterRegistry meters;

    ProjectionMetrics(Subscriptions subscriptions, MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        gauge("vigie.projection.lag.events", "Events that the figures do not hold yet", SubscriptionState::lagEvents);
        gauge(
                "vigie.projection.lag.seconds",
                "Age of the oldest event that the figures do not hold yet",
                state -> state.lag().toMillis() / 1_000.0);
    }

    private void gauge(String name, String description, ToDoubleFunction<SubscriptionState> value) {
        Gauge.builder(
                        name,
                        subscriptions,
                        all -> all.states().stream()
                                .filter(state -> state.name().equals(ActivityProjection.NAME))
                                .mapToDouble(value)
                                .max()
                                .orElse(0))
                .description(description)
                .tag("projection", ActivityProjection.NAME)
                .strongReference(true)
                .register(meters);
    }
}
