package org.vigie.mapping.adapter.metrics;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.verification.VerificationSettings;

/**
 * {@code vigie_partners_to_verify{state}}: entries nobody has assured yet, those whose assurance ends soon, and those whose assurance has ended.
 * Counted every few seconds from the database; each instance tells the same, so take the maximum.
 */
@ApplicationScoped
public class EntriesToVerify {
    private static final Logger LOG = Logger.getLogger(EntriesToVerify.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE verify_by IS NULL),
                   count(*) FILTER (WHERE verify_by >= ? AND verify_by <= ?),
                   count(*) FILTER (WHERE verify_by < ?)
              FROM partner WHERE closed_on IS NULL AND merged_into IS NULL
            """;

    private final DataSource database;
    private final VerificationSettings settings;
    private final InstantSource clock;
    private final MultiGauge gauge;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("entries-to-verify", stop, this::run, () -> {});

    EntriesToVerify(DataSource database, VerificationSettings settings, InstantSource clock, MeterRegistry meters) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.gauge = MultiGauge.builder("vigie.partners.to.verify")
                .description("Entries of the map that nobody has assured, or not for long")
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
        LocalDate today = FrenchDay.today(clock);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, today);
            statement.setObject(2, today.plusDays(settings.daysAhead()));
            statement.setObject(3, today);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    gauge.register(
                            List.of(
                                    counted("proposed", row.getLong(1)),
                                    counted("due", row.getLong(2)),
                                    counted("overdue", row.getLong(3))),
                            true);
                }
            }
        } catch (SQLException e) {
            // the last counts stand; readiness tells of the database
            LOG.debug("entries to verify keep their last counts", e);
        }
    }

    private static MultiGauge.Row<?> counted(String state, long count) {
        return MultiGauge.Row.of(Tags.of("state", state), count);
    }
}
