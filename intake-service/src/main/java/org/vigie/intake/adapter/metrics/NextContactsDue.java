package org.vigie.intake.adapter.metrics;

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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;

/**
 * {@code vigie_next_contacts_due}, {@code _overdue} and {@code _oldest_overdue_seconds}: what was promised and is not kept yet.
 * Counted every few seconds, so that a scrape neither waits for the database nor fails with it; each instance tells the same, so take
 * the maximum.
 */
@ApplicationScoped
public class NextContactsDue {
    private static final Logger LOG = Logger.getLogger(NextContactsDue.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String COUNT = """
            SELECT count(*), count(*) FILTER (WHERE due_at < ?), min(due_at) FILTER (WHERE due_at < ?)
              FROM next_contact WHERE status = 'OPEN' AND due_at < ?
            """;

    private final DataSource database;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("next-contacts-due", stop, this::run, () -> {});
    private volatile Counts counts = new Counts(0, 0, 0);

    private record Counts(long due, long overdue, double oldestOverdueSeconds) {}

    NextContactsDue(DataSource database, MeterRegistry meters, InstantSource clock) {
        this.database = database;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        gauge("due", "Next contacts that are due by the end of the day, overdue ones too", Counts::due);
        gauge("overdue", "Next contacts whose time has passed", Counts::overdue);
        gauge("oldest.overdue.seconds", "How long ago the oldest of them was due", Counts::oldestOverdueSeconds);
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.stop();
    }

    private void gauge(String name, String description, ToDoubleFunction<Counts> value) {
        Gauge.builder("vigie.next.contacts." + name, this, self -> value.applyAsDouble(self.counts))
                .description(description)
                .register(meters);
    }

    private void run() throws InterruptedException {
        do {
            count();
        } while (!stop.await(PAUSE));
    }

    private void count() {
        Instant now = clock.instant();
        Instant tomorrow =
                LocalDate.ofInstant(now, PARIS).plusDays(1).atStartOfDay(PARIS).toInstant();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setObject(3, tomorrow.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                counts = new Counts(row.getLong(1), row.getLong(2), secondsSince(row, now));
            }
        } catch (SQLException e) {
            // the last counts stand; readiness tells of the database
            LOG.debug("next contacts keep their last counts", e);
        }
    }

    private static double secondsSince(ResultSet row, Instant now) throws SQLException {
        OffsetDateTime oldest = row.getObject(3, OffsetDateTime.class);
        return oldest == null ? 0 : Duration.between(oldest.toInstant(), now).toSeconds();
    }
}
