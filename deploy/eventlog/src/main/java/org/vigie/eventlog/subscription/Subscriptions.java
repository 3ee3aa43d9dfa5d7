package org.vigie.eventlog.subscription;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.eventlog.signal.AppendSignal;

/** All subscriptions of this instance. */
public final class Subscriptions {
    private final String service;
    private final DataSource database;
    private final ClientSettings settings;
    private final MeterRegistry meters;
    private final List<SubscriptionState> states = new CopyOnWriteArrayList<>();

    /** @param service short name of the service, which begins the names of its consumer groups */
    public Subscriptions(String service, DataSource database, ClientSettings settings, MeterRegistry meters) {
        this.service = service;
        this.database = database;
        this.settings = settings;
        this.meters = meters;
    }

    /** How each of them is. */
    public List<SubscriptionState> states() {
        return List.copyOf(states);
    }

    /** A projection of topics as a task that is not started yet. */
    public BackgroundTask task(Projection projection) {
        SubscriptionState state = state(projection.name(), projection.version());
        StopSignal stop = new StopSignal();
        BatchHandler handler = new ProjectionHandler(projection, database, state, stop);
        return new TopicSubscription(group(state), projection.topics(), database, settings, handler, state, stop)
                .task();
    }

    /** A policy as a task that is not started yet. */
    public BackgroundTask task(Policy policy) {
        SubscriptionState state = state(policy.name(), PolicyHandler.VERSION);
        StopSignal stop = new StopSignal();
        BatchHandler handler = new PolicyHandler(policy, database, state, stop);
        return new TopicSubscription(group(state), policy.topics(), database, settings, handler, state, stop).task();
    }

    /** A projection of the service's own log as a task that is not started yet. */
    public BackgroundTask task(LogProjection projection, EventLog log, AppendSignal signal) {
        SubscriptionState state = state(projection.name(), projection.version());
        return new LogSubscription(projection, log, database, signal, state).task();
    }

    private SubscriptionState state(String name, int version) {
        SubscriptionState state = new SubscriptionState(name, version);
        SubscriptionMetrics.register(meters, state);
        states.add(state);
        return state;
    }

    private String group(SubscriptionState state) {
        return service + "-" + state.name() + "-v" + state.version();
    }
}
