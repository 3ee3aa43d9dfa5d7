package org.vigie.eventlog.subscription;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.kafka.Topics;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Backoff;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * A projection or policy at work on Kafka's topics. Whatever fails closes the reader, and another begins where the database
 * says; only what needs somebody's eyes stops it for good.
 */
final class TopicSubscription {
    private static final Logger LOG = Logger.getLogger(TopicSubscription.class);

    private final String group;
    private final Set<String> topics;
    private final DataSource database;
    private final ClientSettings settings;
    private final BatchHandler handler;
    private final SubscriptionState state;
    private final StatusTable status;
    private final StopSignal stop;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
    private volatile @Nullable TopicReader reader;
    private boolean failing;

    TopicSubscription(
            String group,
            Set<String> topics,
            DataSource database,
            ClientSettings settings,
            BatchHandler handler,
            SubscriptionState state,
            StopSignal stop) {
        this.group = group;
        this.topics = Set.copyOf(topics);
        this.database = database;
        this.settings = settings;
        this.handler = handler;
        this.state = state;
        this.status = new StatusTable(database);
        this.stop = stop;
    }

    /** The subscription as a task that is not started yet. */
    BackgroundTask task() {
        return new BackgroundTask("eventlog-" + state.name(), stop, this::run, this::wake);
    }

    private void run() throws InterruptedException {
        while (!stop.isStopped() && state.stopped() == null) {
            try {
                read();
            } catch (SubscriptionStoppedException e) {
                stopLoudly(e.reason());
            } catch (InterruptException e) {
                throw new InterruptedException();
            } catch (SQLException | RuntimeException e) {
                failed(e);
                stop.await(backoff.next());
            }
        }
    }

    private void read() throws SQLException, InterruptedException {
        status.running(state);
        createTopics();
        PositionTable positions = new PositionTable(state.name(), state.version());
        try (TopicReader opened = new TopicReader(settings, group, topics, database, positions, handler, state)) {
            reader = opened;
            opened.read(stop, this::succeeded);
        } catch (WakeupException e) {
            LOG.debugf("%s was woken", state.name());
        } finally {
            reader = null;
        }
    }

    /** Whoever comes first makes a topic; a reader that may not waits for its publisher to do it. */
    private void createTopics() throws InterruptedException {
        try {
            Topics.ensure(settings, topics);
        } catch (KafkaException e) {
            LOG.debugf("%s leaves it to the publishers to create topics: %s", state.name(), Failure.describe(e));
        }
    }

    private void stopLoudly(String reason) {
        state.stop(reason);
        LOG.errorf("subscription %s version %d stopped: %s", state.name(), state.version(), reason);
        try {
            status.stopped(state, reason);
        } catch (SQLException e) {
            LOG.warnf("that %s stopped could not be written down: %s", state.name(), Failure.describe(e));
        }
    }

    private void succeeded() {
        backoff.reset();
        failing = false;
    }

    /** Says it once, not at each attempt. */
    private void failed(Exception failure) {
        Logger.Level level = failing ? Logger.Level.DEBUG : Logger.Level.WARN;
        LOG.logf(level, "%s starts again from its position: %s", state.name(), Failure.describe(failure));
        failing = true;
    }

    private void wake() {
        TopicReader now = reader;
        if (now != null) {
            now.wake();
        }
    }
}
