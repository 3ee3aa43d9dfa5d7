package org.vigie.eventlog.subscription;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what operators see of a subscription: from the database, and how far it is as last looked at. */
final class Overviews {
    private Overviews() {}

    static SubscriptionOverview of(Watched subscription, BuildRow live, Snapshot now) {
        SubscriptionState state = subscription.state();
        Optional<BuildRow> beside = now.builds(live.build().name()).stream()
                .filter(row -> !row.live() && row.build().version() == state.version())
                .findFirst();
        return new SubscriptionOverview(
                live.build().name(),
                live.build().version(),
                live.status().name(),
                live.reason(),
                state.lagEvents(),
                state.lag(),
                now.aside(live.build()).parked(),
                now.aside(live.build()).retried(),
                beside.map(row -> rebuild(row, state.rebuild(), now)).orElse(null));
    }

    private static SubscriptionOverview.Rebuild rebuild(BuildRow row, @Nullable Backlog seen, Snapshot now) {
        Backlog backlog = seen == null ? Backlog.UNKNOWN : seen;
        return new SubscriptionOverview.Rebuild(
                row.build().version(),
                row.build().number(),
                row.status().name(),
                row.reason(),
                backlog.done(),
                backlog.waiting(),
                seen == null ? 0 : backlog.ratio(),
                now.aside(row.build()).parked());
    }
}
