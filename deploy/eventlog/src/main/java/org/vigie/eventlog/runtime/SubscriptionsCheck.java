package org.vigie.eventlog.runtime;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.vigie.eventlog.subscription.SubscriptionState;
import org.vigie.eventlog.subscription.Subscriptions;

/** Shows how the subscriptions are. Always up: one that stopped needs an operator, not a restart of the service. */
@Wellness
@ApplicationScoped
public class SubscriptionsCheck implements HealthCheck {
    private final Subscriptions subscriptions;

    public SubscriptionsCheck(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("subscriptions").up();
        for (SubscriptionState state : subscriptions.states()) {
            String stopped = state.stopped();
            response.withData(
                    state.name() + " v" + state.version(),
                    stopped != null ? "stopped: " + stopped : "running, lag " + state.lagEvents());
        }
        return response.build();
    }
}
