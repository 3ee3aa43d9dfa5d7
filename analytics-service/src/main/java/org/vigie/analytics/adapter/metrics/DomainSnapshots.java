package org.vigie.analytics.adapter.metrics;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.Totals;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.readmodel.activity.referrals.ReferralWatch;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;

/** Keeps a snapshot that is a few seconds old, so that a scrape neither waits for the database nor fails with it. */
@ApplicationScoped
public class DomainSnapshots {
    private static final Logger LOG = Logger.getLogger(DomainSnapshots.class);
    private static final Period ALL_TIME = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final AgroalDataSource database;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("domain-metrics", stop, this::run, () -> {});
    private volatile DomainSnapshot latest = DomainSnapshot.NOTHING;
    private volatile long readAt = System.nanoTime();

    @Inject
    DomainSnapshots(AgroalDataSource database) {
        this.database = database;
    }

    DomainSnapshot latest() {
        return latest;
    }

    double ageSeconds() {
        return (System.nanoTime() - readAt) / 1e9;
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.stop();
    }

    private void run() throws InterruptedException {
        do {
            refresh();
        } while (!stop.await(PAUSE));
    }

    private void refresh() {
        try (Connection connection = database.getConnection()) {
            Totals totals = TotalsQuery.read(connection, ALL_TIME).totals();
            ReferralWatch referrals = ReferralWatch.read(connection);
            latest = DomainSnapshot.of(totals, referrals.byStatus(), referrals.oldestUnacknowledged());
            readAt = System.nanoTime();
        } catch (SQLException | RuntimeException e) {
            // The last snapshot stands, and its age is a gauge; readiness and the pool's own metrics tell of the
            // database.
            LOG.debug("metrics of the domain keep their last values", e);
        }
    }
}
