package org.vigie.eventlog.subscription;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.signal.AppendSignal;

/** All subscriptions of this instance. */
public final class Subscriptions {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final String service;
    private final DataSource database;
    private final ClientSettings settings;
    private final MeterRegistry meters;
    private final Duration pause;
    private final Retries retries;
    private final List<Watched> watched = new CopyOnWriteArrayList<>();
    private final List<BackgroundTask> retried = new CopyOnWriteArrayList<>();
    private final List<SubscriptionState> states = new CopyOnWriteArrayList<>();

    /** @param service short name of the service, which begins the names of its consumer groups */
    public Subscriptions(String service, DataSource database, ClientSettings settings, MeterRegistry meters) {
        this(service, database, settings, meters, LOOK, Retries.USUAL);
    }

    /**
     * @param pause between two looks at how the subscriptions are
     * @param retries of what fails
     */
    Subscriptions(
            String service,
            DataSource database,
            ClientSettings settings,
            MeterRegistry meters,
            Duration pause,
            Retries retries) {
        this.service = service;
        this.database = database;
        this.settings = settings;
        this.meters = meters;
        this.pause = pause;
        this.retries = retries;
    }

    /** How each of them is. */
    public List<SubscriptionState> states() {
        return List.copyOf(states);
    }

    /** Adds a projection of topics, whose tables are there on return. */
    public void add(Projection projection) {
        EventTypes types = EventTypes.of(projection);
        TopicSubscription.Handlers handlers =
                (build, stop) -> new ProjectionHandler(projection, types, database, build, stop, retries);
        add(
                topics(
                        projection.name(),
                        projection.version(),
                        types,
                        projection.topics(),
                        projection::takeOver,
                        handlers,
                        new Parked.OfProjection(projection, types)),
                null);
    }

    /** Adds a policy. */
    public void add(Policy policy) {
        EventTypes types = EventTypes.of(policy);
        TopicSubscription.Handlers handlers =
                (build, stop) -> new PolicyHandler(policy, types, database, build, stop, retries);
        add(topics(policy.name(), 1, types, policy.topics(), null, handlers, new Parked.OfPolicy(policy, types)), null);
        retried.add(new ParkedRetries(policy, types, database, pause, retries).task());
    }

    /** Adds a projection of the service's own log, whose tables are there on return. */
    public void add(LogProjection projection, EventLog log, AppendSignal signal) {
        add(
                new Definition(
                        projection.name(),
                        projection.version(),
                        projection.neverSkipped(),
                        Set.of(),
                        projection::takeOver,
                        (definition, state) -> new LogSubscription(
                                        definition, projection, log, database, signal, state, retries)
                                .task(),
                        new Parked.OfLogProjection(projection, log),
                        projection::committed),
                log);
    }

    private Definition topics(
            String name,
            int version,
            EventTypes types,
            Set<String> topics,
            Definition.@Nullable Tables tables,
            TopicSubscription.Handlers handlers,
            Parked parked) {
        return new Definition(
                name,
                version,
                types.neverSkipped(),
                Set.copyOf(topics),
                tables,
                (definition, state) ->
                        new TopicSubscription(service, definition, state, handlers, database, settings).task(),
                parked,
                () -> {});
    }

    private void add(Definition definition, @Nullable EventLog log) {
        try {
            new Preparation(database).prepare(definition);
            if (definition.tables() != null) {
                ProjectionSchemas.requireVisible(database, Build.schema(definition.name()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + definition.name() + " cannot be made", e);
        }
        SubscriptionState state = new SubscriptionState(definition.name(), definition.version());
        SubscriptionMetrics.register(meters, state);
        states.add(state);
        watched.add(new Watched(definition, state, log));
    }

    /** What operators can see and do of those that were added. */
    public SubscriptionOperations operations() {
        return new SubscriptionOperations(database, watched);
    }

    /** The work on all that were added, as a task that is not started yet. */
    public BackgroundTask task() {
        return new SubscriptionWatch(watched, retried, database, settings, pause).task();
    }
}
