package org.vigie.analytics.testing;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.subscription.Subscriptions;
import org.vigie.local.testing.Backends;

/** The projection at work between topics and a database, as the service runs it. */
public final class RunningActivity implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private final AgroalDataSource database;
    private final int version;
    private final BackgroundTask task;

    private RunningActivity(AgroalDataSource database, int version, BackgroundTask task) {
        this.database = database;
        this.version = version;
        this.task = task;
    }

    /** Starts it; its consumer group is of its first topic, so that tests do not meet. */
    public static RunningActivity start(AgroalDataSource database, VersionedActivity activity) {
        Subscriptions subscriptions = new Subscriptions(
                activity.topics().iterator().next(),
                database,
                new ClientSettings(Map.of("bootstrap.servers", Backends.kafka().bootstrapServers())),
                new SimpleMeterRegistry());
        subscriptions.add(activity);
        BackgroundTask task = subscriptions.task();
        task.start();
        return new RunningActivity(database, activity.version(), task);
    }

    /** Waits until what is read is of its version and counts {@code events} in all. */
    public void awaitCounted(long events) {
        awaitSql(
                "SELECT coalesce(sum(counted), 0) FROM log_position WHERE EXISTS"
                        + " (SELECT FROM subscription WHERE live AND version = " + version + ")",
                Long.toString(events));
    }

    /** Waits until it has stopped by itself, and says why. */
    public String awaitStopped() {
        awaitSql("SELECT status FROM subscription", "STOPPED");
        return text("SELECT reason FROM subscription");
    }

    private void awaitSql(String sql, String expected) {
        await().atMost(PATIENCE).pollInterval(POLL).until(() -> text(sql).equals(expected));
    }

    private String text(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        task.stop();
        task.awaitEnd(PATIENCE);
    }
}
