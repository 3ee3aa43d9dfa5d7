package org.vigie.eventlog.subscription;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.kafka.ChangedTopicException;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.kafka.Topics;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Backoff;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * A build of a projection or policy at work on Kafka's topics. Whatever fails closes the reader, and another begins where the
 * database says; only what needs somebody's eyes stops it for good.
 */
final class TopicSubscription {
    private static final Logger LOG = Logger.getLogger(TopicSubscription.class);

    private final Definition definition;
    private final BuildState state;
    private final Handlers handlers;
    private final String group;
    private final DataSource database;
    private final ClientSettings settings;
    private final BuildStart start;
    private final StopSignal stop = new StopSignal();
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
    private volatile @Nullable TopicReader reader;
    private boolean failing;

    /** @param service short name of the service, which begins the name of the consumer group */
    TopicSubscription(
            String service,
            Definition definition,
            BuildState state,
            Handlers handlers,
            DataSource database,
            ClientSettings settings) {
        this.definition = definition;
        this.state = state;
        this.handlers = handlers;
        this.group = state.build().group(service);
        this.database = database;
        this.settings = settings;
        this.start = new BuildStart(database, definition);
    }

    /** The subscription as a task that is not started yet. */
    BackgroundTask task() {
        return new BackgroundTask("eventlog-" + state.build(), stop, this::run, this::wake);
    }

    private void run() throws InterruptedException {
        while (!stop.isStopped() && state.stopped() == null) {
            try {
                read();
            } catch (BuildGoneException e) {
                LOG.debugf("%s", e.getMessage());
                return;
            } catch (EpochChangedException e) {
                stopAtEpoch(e);
            } catch (ChangedTopicException e) {
                start.stopLoudly(state, String.valueOf(e.getMessage()));
            } catch (SubscriptionStoppedException e) {
                start.stopLoudly(state, e.reason());
            } catch (InterruptException e) {
                throw new InterruptedException();
            } catch (SQLException | RuntimeException e) {
                failed(e);
                stop.await(backoff.next());
            }
        }
    }

    private void read() throws SQLException, InterruptedException {
        BuildRow build = start.begin(state.build());
        createTopics();
        BatchHandler handler = handlers.of(build, stop);
        try (TopicReader opened = new TopicReader(settings, group, definition.topics(), database, state, handler)) {
            reader = opened;
            opened.read(stop, this::succeeded);
        } catch (WakeupException e) {
            LOG.debugf("%s was woken", state.build());
        } finally {
            reader = null;
        }
    }

    /** Whoever comes first makes a topic; a reader that may not waits for its publisher to do it. */
    private void createTopics() throws InterruptedException {
        try {
            Topics.ensure(settings, definition.topics());
        } catch (KafkaException e) {
            LOG.debugf("%s leaves it to the publishers to create topics: %s", state.name(), Failure.describe(e));
        }
    }

    private void stopAtEpoch(EpochChangedException changed) throws InterruptedException {
        try {
            start.stopLoudly(state, start.leaveBehind(state.build(), changed));
        } catch (SQLException e) {
            failed(e);
            stop.await(backoff.next());
        }
    }

    private void succeeded() {
        backoff.reset();
        failing = false;
    }

    /** Says it once, not at each attempt. */
    private void failed(Exception failure) {
        Logger.Level level = failing ? Logger.Level.DEBUG : Logger.Level.WARN;
        LOG.logf(level, "%s starts again from its position: %s", state.build(), Failure.describe(failure));
        failing = true;
    }

    private void wake() {
        TopicReader now = reader;
        if (now != null) {
            now.wake();
        }
    }

    /** Makes what takes the events in. */
    @FunctionalInterface
    interface Handlers {
        BatchHandler of(BuildRow build, StopSignal stop);
    }
}
