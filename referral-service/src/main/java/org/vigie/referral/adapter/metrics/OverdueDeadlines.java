package org.vigie.referral.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;

/**
 * {@code vigie_deadlines_overdue{deadline,authority,urgency}}: deadlines that passed, grace included, and are still to be met. Counted
 * every few seconds from the database; each instance tells the same, so take the maximum.
 */
@ApplicationScoped
public class OverdueDeadlines {
    private static final Logger LOG = Logger.getLogger(OverdueDeadlines.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String COUNT = """
            SELECT kind, authority, urgent, count(*) FROM overdue_deadline GROUP BY kind, authority, urgent
            """;

    private final DataSource database;
    private final MultiGauge gauge;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("overdue-deadlines", stop, this::run, () -> {});

    OverdueDeadlines(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.gauge = MultiGauge.builder("vigie.deadlines.overdue")
                .description("Deadlines that passed and are still to be met")
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
                PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet rows = statement.executeQuery()) {
            List<MultiGauge.Row<?>> counts = new ArrayList<>();
            while (rows.next()) {
                Tags tags = Tags.of(
                        "deadline",
                        rows.getString("kind"),
                        "authority",
                        rows.getString("authority"),
                        "urgency",
                        rows.getBoolean("urgent") ? "IMMEDIATE_DANGER" : "NORMAL");
                counts.add(MultiGauge.Row.of(tags, rows.getLong("count")));
            }
            gauge.register(counts, true);
        } catch (SQLException e) {
            // the last counts stand; readiness tells of the database
            LOG.debug("overdue deadlines keep their last counts", e);
        }
    }
}
