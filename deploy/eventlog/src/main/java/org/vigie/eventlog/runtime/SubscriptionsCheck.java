package org.vigie.eventlog.runtime;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.vigie.eventlog.subscription.SubscriptionState;
import org.vigie.eventlog.subscription.Subscriptions;

/**
 * Shows how the subscriptions are, and is down when one stopped. That needs an operator, not another start or no more requests, so it
 * counts for wellness alone, not for readiness or liveness.
 */
@Wellness
@ApplicationScoped
public class SubscriptionsCheck implements HealthCheck {
    private final Subscriptions subscriptions;

    public SubscriptionsCheck(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("subscriptions");
        boolean up = true;
        for (SubscriptionState state : subscriptions.states()) {
            String stopped = state.stopped();
            up &= stopped == null;
            response.withData(
                    state.name() + " v" + state.version(),
                    stopped != null ? "stopped: " + stopped : "running, lag " + state.lagEvents());
        }
        return response.status(up).build();
    }
}
