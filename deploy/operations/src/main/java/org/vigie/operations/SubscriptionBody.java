package org.vigie.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.subscription.SubscriptionOverview;

/**
 * A subscription as operators see it.
 *
 * @param lagSeconds age of the oldest event that what is read does not hold yet
 * @param parkedEvents that wait for an operator
 * @param retriedEvents that cannot be done now and are tried again by themselves
 * @param rebuild what is filled beside it; absent when nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionBody(
        String name,
        int version,
        String status,
        @Nullable String reason,
        long lagEvents,
        double lagSeconds,
        long parkedEvents,
        long retriedEvents,
        SubscriptionOverview.@Nullable Rebuild rebuild) {

    static SubscriptionBody of(SubscriptionOverview overview) {
        return new SubscriptionBody(
                overview.name(),
                overview.version(),
                overview.status(),
                overview.reason(),
                overview.lagEvents(),
                overview.lag().toMillis() / 1_000.0,
                overview.parkedEvents(),
                overview.retriedEvents(),
                overview.rebuild());
    }
}
