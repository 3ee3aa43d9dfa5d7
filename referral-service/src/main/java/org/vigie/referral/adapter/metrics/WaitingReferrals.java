package org.vigie.referral.adapter.metrics;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.referral.domain.Status;

/**
 * {@code vigie_referrals_waiting{status}}: referrals that no authority has yet. Counted every few seconds, so that a scrape
 * neither waits for the database nor fails with it; each instance tells the same, so take the maximum.
 */
@ApplicationScoped
public class WaitingReferrals {
    private static final Logger LOG = Logger.getLogger(WaitingReferrals.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final List<Status> WAITING = List.of(Status.ROUTED, Status.WAITING, Status.UNROUTABLE);
    private static final String COUNT = """
            SELECT status, count(*) FROM referral_view WHERE status IN ('ROUTED', 'WAITING', 'UNROUTABLE') GROUP BY status
            """;

    private final DataSource database;
    private final MeterRegistry meters;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("waiting-referrals", stop, this::run, () -> {});
    private volatile Map<Status, Long> counts = Map.of();

    WaitingReferrals(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        for (Status status : WAITING) {
            Gauge.builder("vigie.referrals.waiting", this, self -> self.counts.getOrDefault(status, 0L))
                    .tag("status", status.name())
                    .description("Referrals that no authority has yet")
                    .register(meters);
        }
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
            Map<Status, Long> found = new EnumMap<>(Status.class);
            while (rows.next()) {
                found.put(Status.valueOf(rows.getString(1)), rows.getLong(2));
            }
            counts = found;
        } catch (SQLException e) {
            // the last counts stand; readiness tells of the database
            LOG.debug("waiting referrals keep their last counts", e);
        }
    }
}
