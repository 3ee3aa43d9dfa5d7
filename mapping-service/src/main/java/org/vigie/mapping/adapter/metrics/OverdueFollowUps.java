package org.vigie.mapping.adapter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.mapping.application.FrenchDay;

/**
 * {@code vigie_follow_ups_overdue}: what was to be done before today and is not. Counted every few seconds from the database; each
 * instance tells the same, so take the maximum.
 */
@ApplicationScoped
public class OverdueFollowUps {
    private static final Logger LOG = Logger.getLogger(OverdueFollowUps.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String COUNT = "SELECT count(*) FROM follow_up WHERE done_on IS NULL AND due_on < ?";

    private final DataSource database;
    private final InstantSource clock;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("overdue-follow-ups", stop, this::run, () -> {});
    private volatile double overdue = Double.NaN;

    OverdueFollowUps(DataSource database, InstantSource clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        Gauge.builder("vigie.follow.ups.overdue", () -> overdue)
                .description("What was to be done since sessions and meetings, and is overdue")
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
            count();
        } while (!stop.await(PAUSE));
    }

    private void count() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, FrenchDay.today(clock));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                overdue = row.getLong(1);
            }
        } catch (SQLException e) {
            // the last count stands; readiness tells of the database
            LOG.debug("overdue follow-ups keep their last count", e);
        }
    }
}
