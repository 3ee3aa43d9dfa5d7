package org.vigie.intake.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * Begins a run of retention once in a while, on one instance, and carries on with whatever run has work left, on each.
 * Before that it seals what is left in the clear.
 */
@ApplicationScoped
public class RetentionTask {
    private static final Logger LOG = Logger.getLogger(RetentionTask.class);

    private final Retention retention;
    private final RetentionPeriod period;
    private final ReasonSealing reasons;
    private final Duration every;
    private final Duration pause;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("retention", stop, this::run, () -> {});

    RetentionTask(
            Retention retention,
            RetentionPeriod period,
            ReasonSealing reasons,
            @ConfigProperty(name = "vigie.retention.every", defaultValue = "PT6H") Duration every,
            @ConfigProperty(name = "vigie.retention.pause", defaultValue = "PT1M") Duration pause) {
        this.retention = retention;
        this.period = period;
        this.reasons = reasons;
        this.every = every;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        LOG.infof(
                "personal data is kept for %s",
                period.period().map(Period::toString).orElse("ever"));
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.stop();
    }

    private void run() throws InterruptedException {
        do {
            try {
                reasons.sealAll();
                retention.beginAgain(every);
                retention.carryOn(stop::isStopped);
            } catch (RuntimeException e) {
                // what is left to be done is on record and is done next time
                LOG.warnf("retention goes on in %s: %s", pause, Failure.describe(e));
            }
        } while (!stop.await(pause));
    }
}
