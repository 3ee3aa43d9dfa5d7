package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * Sees to it that this instance works on the builds that the database wants worked on, whoever changed that, and looks at how
 * they all are. Every instance does so by itself; what must happen once is settled in the database.
 */
final class SubscriptionWatch {
    private static final Logger LOG = Logger.getLogger(SubscriptionWatch.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<Watched> watched;
    private final List<BackgroundTask> retries;
    private final DataSource database;
    private final ClientSettings settings;
    private final Duration pause;
    private final Preparation preparation;
    private final Switch switching;
    private final StopSignal stop = new StopSignal();
    private volatile @Nullable TopicBacklog topics;

    /** @param retries of what policies set aside, run as long as this looks */
    SubscriptionWatch(
            List<Watched> watched,
            List<BackgroundTask> retries,
            DataSource database,
            ClientSettings settings,
            Duration pause) {
        this.watched = List.copyOf(watched);
        this.retries = List.copyOf(retries);
        this.database = database;
        this.settings = settings;
        this.pause = pause;
        this.preparation = new Preparation(database);
        this.switching = new Switch(database);
    }

    /** The watch as a task that is not started yet. */
    BackgroundTask task() {
        return new BackgroundTask("eventlog-subscriptions", stop, this::run, this::wake);
    }

    private void run() throws InterruptedException {
        try {
            retries.forEach(BackgroundTask::start);
            do {
                look();
            } while (!stop.await(pause));
        } finally {
            retries.forEach(BackgroundTask::stop);
            watched.forEach(Watched::stop);
            watched.forEach(Watched::awaitEnd);
            retries.forEach(task -> task.awaitEnd(PATIENCE));
            TopicBacklog opened = topics;
            if (opened != null) {
                opened.close();
            }
        }
    }

    private void wake() {
        TopicBacklog opened = topics;
        if (opened != null) {
            opened.wake();
        }
    }

    private void look() throws InterruptedException {
        try {
            Snapshot now = read();
            for (Watched each : watched) {
                each.follow(now, preparation);
            }
            for (Watched each : watched) {
                lookAt(each, now);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("subscriptions cannot be looked at now: %s", Failure.describe(e));
        }
    }

    /** A broker that is away leaves what was last seen of those that read topics. */
    private void lookAt(Watched subscription, Snapshot now) throws SQLException, InterruptedException {
        try {
            subscription.look(now, this::topics, switching);
        } catch (InterruptException e) {
            throw new InterruptedException();
        } catch (RuntimeException e) {
            LOG.debugf(
                    "%s cannot be looked at now: %s", subscription.definition().name(), Failure.describe(e));
        }
    }

    private Snapshot read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Snapshot.read(connection);
        }
    }

    private TopicBacklog topics() {
        TopicBacklog known = topics;
        if (known == null) {
            known = new TopicBacklog(settings);
            topics = known;
        }
        return known;
    }
}
