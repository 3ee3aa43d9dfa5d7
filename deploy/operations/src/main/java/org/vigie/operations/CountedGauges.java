package org.vigie.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;

/**
 * Counts again and again what a service counts, each by itself: one that fails keeps its last counts, whose age is a gauge of its own, and
 * holds no other up.
 */
@Singleton
class CountedGauges {
    private static final Logger LOG = Logger.getLogger(CountedGauges.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DataSource database;
    private final List<Counted> all;
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private final Map<String, Long> countedAt = new ConcurrentHashMap<>();
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("counted-gauges", stop, this::run, () -> {});

    CountedGauges(DataSource database, @All List<Counted> all, MeterRegistry meters) {
        this.database = database;
        this.all = all;
        all.forEach(counted -> counted.gauges()
                .forEach((name, description) -> gauges.put(
                        name, MultiGauge.builder(name).description(description).register(meters))));
        all.forEach(counted -> counted.gauges().keySet().forEach(name -> {
            countedAt.put(name, System.nanoTime());
            Gauge.builder("vigie.counted.age.seconds", countedAt, at -> age(at.getOrDefault(name, 0L)))
                    .description("How long ago this gauge was counted: while it grows, the gauge shows what was")
                    .tag("gauge", name)
                    .register(meters);
        }));
    }

    private static double age(long countedAt) {
        return (System.nanoTime() - countedAt) / 1_000_000_000.0;
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.stop();
    }

    private void run() throws InterruptedException {
        do {
            all.forEach(this::count);
        } while (!stop.await(PAUSE));
    }

    private void count(Counted counted) {
        Counts counts = new Counts();
        try (Connection connection = database.getConnection()) {
            counted.count(connection, counts);
        } catch (SQLException e) {
            // readiness tells of the database
            LOG.debugf(e, "%s keep their last counts", counted.gauges().keySet());
            return;
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s keep their last counts", counted.gauges().keySet());
            return;
        }
        counted.gauges().keySet().forEach(name -> {
            Objects.requireNonNull(gauges.get(name)).register(counts.of(name), true);
            countedAt.put(name, System.nanoTime());
        });
    }
}
