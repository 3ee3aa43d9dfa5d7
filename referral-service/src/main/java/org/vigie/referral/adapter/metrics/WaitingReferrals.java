package org.vigie.referral.adapter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.referral.domain.Status;

/**
 * {@code vigie_referrals_waiting{status}}: referrals that no authority has yet; how long the first of them has waited, and the first
 * in immediate danger that was sent and not acknowledged. Counted every few seconds, so that a scrape
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

    private static final String AGES = """
            SELECT extract(epoch FROM now() - min(coalesce(routed_at, opened_at)) FILTER (WHERE status <> 'SENT')),
                extract(epoch FROM now() - min(sent_at) FILTER (WHERE status = 'SENT' AND urgency = 'IMMEDIATE_DANGER'))
            FROM referral_view WHERE status IN ('ROUTED', 'WAITING', 'UNROUTABLE', 'SENT')
            """;

    private final DataSource database;
    private final MeterRegistry meters;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("waiting-referrals", stop, this::run, () -> {});
    private volatile Map<Status, Long> counts = Map.of();
    private volatile Ages ages = new Ages(0, 0);

    WaitingReferrals(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    /** In seconds; 0 when there is none. */
    private record Ages(double undelivered, double unacknowledged) {}

    void start(@Observes StartupEvent event) {
        for (Status status : WAITING) {
            Gauge.builder("vigie.referrals.waiting", this, self -> self.counts.getOrDefault(status, 0L))
                    .tag("status", status.name())
                    .description("Referrals that no authority has yet")
                    .register(meters);
        }
        age(
                "vigie.referrals.oldest.undelivered",
                "How long a referral has waited for its authority",
                self -> self.ages.undelivered());
        age(
                "vigie.referrals.oldest.urgent.unacknowledged",
                "How long ago a referral in immediate danger was sent that nobody acknowledged",
                self -> self.ages.unacknowledged());
        task.start();
    }

    private void age(String name, String description, ToDoubleFunction<WaitingReferrals> seconds) {
        Gauge.builder(name, this, seconds)
                .baseUnit("seconds")
                .description(description)
                .register(meters);
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
                Statement statement = connection.createStatement()) {
            counts = counts(statement);
            ages = ages(statement);
        } catch (SQLException e) {
            // the last counts stand; readiness tells of the database
            LOG.debug("waiting referrals keep their last counts", e);
        }
    }

    private static Map<Status, Long> counts(Statement statement) throws SQLException {
        Map<Status, Long> found = new EnumMap<>(Status.class);
        try (ResultSet rows = statement.executeQuery(COUNT)) {
            while (rows.next()) {
                found.put(Status.valueOf(rows.getString(1)), rows.getLong(2));
            }
        }
        return found;
    }

    private static Ages ages(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(AGES)) {
            row.next();
            return new Ages(row.getDouble(1), row.getDouble(2));
        }
    }
}
