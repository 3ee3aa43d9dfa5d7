package org.vigie.referral.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.referral.application.delivery.Circuits;

/**
 * {@code vigie_endpoints_failing{authority,channel}}: how many endpoints of an authority fail all the time, as this instance has
 * seen; none that works has a row. Take the maximum.
 */
@ApplicationScoped
public class FailingEndpoints {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Circuits circuits;
    private final MultiGauge gauge;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("failing-endpoints", stop, this::run, () -> {});

    FailingEndpoints(Circuits circuits, MeterRegistry meters) {
        this.circuits = circuits;
        this.gauge = MultiGauge.builder("vigie.endpoints.failing")
                .description("Endpoints of an authority that fail all the time")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.stop();
    }

    private void run() throws InterruptedException {
        do {
            gauge.register(rows(), true);
        } while (!stop.await(PAUSE));
    }

    private List<Row<?>> rows() {
        return circuits.failing().stream()
                .collect(Collectors.groupingBy(
                        endpoint -> Tags.of(
                                "authority",
                                endpoint.authority(),
                                "channel",
                                endpoint.channel().name()),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .<Row<?>>map(entry -> Row.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
