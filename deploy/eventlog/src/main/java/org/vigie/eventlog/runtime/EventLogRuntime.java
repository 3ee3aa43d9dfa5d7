package org.vigie.eventlog.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.lease.Leases;
import org.vigie.eventlog.postgres.ErasureVacuum;
import org.vigie.eventlog.relay.Publication;
import org.vigie.eventlog.relay.Relay;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.signal.AppendSignal;
import org.vigie.eventlog.signal.HeadWatch;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.eventlog.subscription.Policy;
import org.vigie.eventlog.subscription.Projection;
import org.vigie.eventlog.subscription.SubscriptionOperations;
import org.vigie.eventlog.subscription.Subscriptions;

/**
 * Runs what a service has on its log while the service is up: the relay if it publishes, and every projection and policy
 * among its beans. None of it holds the service up or makes it unready: calls come in with PostgreSQL alone.
 */
@Singleton
public class EventLogRuntime {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<BackgroundTask> tasks = new ArrayList<>();

    @Produces
    @Singleton
    ClientSettings clientSettings(@Identifier("default-kafka-broker") Map<String, Object> operators) {
        return new ClientSettings(operators);
    }

    @Produces
    @Singleton
    Leases leases(DataSource database, EventLogRuntimeConfig config) {
        return new Leases(database, InstanceName.unique(), config.lease().duration());
    }

    @Produces
    @Singleton
    Subscriptions subscriptions(
            EventLogRuntimeConfig config,
            Instance<Publication> publication,
            DataSource database,
            ClientSettings settings,
            MeterRegistry meters) {
        String service = publication.isResolvable() ? publication.get().service() : config.service();
        return new Subscriptions(service.replaceFirst("-service$", ""), database, settings, meters);
    }

    @Produces
    @Singleton
    SubscriptionOperations operations(Subscriptions subscriptions) {
        return subscriptions.operations();
    }

    void startRelay(
            @Observes StartupEvent event,
            EventLogRuntimeConfig config,
            Instance<Publication> publication,
            Instance<EventLog> log,
            DataSource database,
            Leases leases,
            ClientSettings settings,
            AppendSignal signal,
            MeterRegistry meters) {
        if (config.relay().enabled() && publication.isResolvable()) {
            start(new Relay(log.get(), publication.get(), database, leases, settings, signal, meters).task());
        }
    }

    /** Before the service takes requests, since those read the tables of projections. */
    void addSubscriptions(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event,
            Subscriptions subscriptions,
            @All List<Projection> projections,
            @All List<Policy> policies,
            @All List<LogProjection> logProjections,
            Instance<EventLog> log,
            AppendSignal signal) {
        projections.forEach(subscriptions::add);
        policies.forEach(subscriptions::add);
        logProjections.forEach(projection -> subscriptions.add(projection, log.get(), signal));
    }

    void startSubscriptions(@Observes StartupEvent event, EventLogRuntimeConfig config, Subscriptions subscriptions) {
        if (config.subscriptions().enabled()) {
            start(subscriptions.task());
        }
    }

    /** Also where nobody follows the log: what it reads says whether the database answers and what time it is there. */
    void startSignal(@Observes StartupEvent event, Instance<EventLog> log, AppendSignal signal) {
        log.get().onAppended(signal::appended);
        start(new HeadWatch(log.get(), signal).task());
    }

    /** Also where nobody is erased: a new master key leaves what the former one wrapped of the service's secrets. */
    void startErasureVacuum(
            @Observes StartupEvent event,
            EventLogRuntimeConfig config,
            @All List<LogProjection> projections,
            DataSource database,
            MeterRegistry meters) {
        Set<String> inTheClear = projections.stream()
                .filter(LogProjection::holdsPersonalData)
                .map(LogProjection::name)
                .collect(Collectors.toSet());
        start(new ErasureVacuum(database, inTheClear, config.erasureVacuum().every(), meters).task());
    }

    void stop(@Observes ShutdownEvent event) {
        tasks.forEach(BackgroundTask::stop);
        tasks.forEach(task -> task.awaitEnd(PATIENCE));
    }

    private void start(BackgroundTask task) {
        tasks.add(task);
        task.start();
    }
}
