package org.vigie.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;

/**
 * What the readiness probe answers, as a gauge: 1 while this instance takes requests. The checks are run beside the scraping, which
 * would wait for a database that is silent; an answer that is too long in coming is a no.
 */
@Singleton
class ReadyGauge {
    private static final Logger LOG = Logger.getLogger(ReadyGauge.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SmallRyeHealthReporter health;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("ready-gauge", stop, this::run, () -> {});
    private volatile boolean ready;
    private volatile long answeredAt = System.nanoTime();

    ReadyGauge(SmallRyeHealthReporter health) {
        this.health = health;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("vigie.ready", () -> isReady() ? 1 : 0)
                .description("Whether this instance takes requests, as its readiness probe says")
                .register(meters);
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.stop();
    }

    private boolean isReady() {
        return ready && System.nanoTime() - answeredAt < PATIENCE.toNanos();
    }

    private void run() throws InterruptedException {
        do {
            ready = answers();
            answeredAt = System.nanoTime();
        } while (!stop.await(PAUSE));
    }

    private boolean answers() {
        try {
            return !health.getReadiness().isDown();
        } catch (RuntimeException unanswered) {
            LOG.warnf(unanswered, "readiness cannot be asked for");
            return false;
        }
    }
}
