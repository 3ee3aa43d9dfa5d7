package org.vigie.eventlog.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.running.Deaths;

/** Whether this process can do its work: one whose threads died is begun again, one whose clock is off gets no requests. */
@Singleton
class ProcessChecks {

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("eventlog.dead.threads", () -> Deaths.names().size())
                .description("Threads that were to run for ever and died: this process has to be started again")
                .register(meters);
    }

    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck threads() {
        return () -> {
            List<String> dead = Deaths.names();
            return answer(
                    "threads", dead.isEmpty() ? Optional.empty() : Optional.of("died: " + String.join(", ", dead)));
        };
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck clock(PostgresEventLog log) {
        return () -> answer("clock", log.clockRefusal());
    }

    private static HealthCheckResponse answer(String name, Optional<String> trouble) {
        var answer = HealthCheckResponse.named(name).status(trouble.isEmpty());
        trouble.ifPresent(said -> answer.withData("trouble", said));
        return answer.build();
    }
}
