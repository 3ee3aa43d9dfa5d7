package org.vigie.eventlog.subscription;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.running.Backoff;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * A policy's reaction to the events of one stream. What fails is tried again: without end while the surroundings fail, a
 * few times otherwise; then it is set aside with what follows in its stream.
 */
final class StreamReaction {
    private static final Logger LOG = Logger.getLogger(StreamReaction.class);
    private static final int STREAMS_AT_A_TIME = 16;

    private final Policy policy;
    private final EventTypes types;
    private final DataSource database;
    private final ParkedEvents parkedEvents;
    private final StopSignal stop;
    private final Retries retries;
    private final Semaphore turns = new Semaphore(STREAMS_AT_A_TIME);

    StreamReaction(
            Policy policy,
            EventTypes types,
            DataSource database,
            ParkedEvents parkedEvents,
            StopSignal stop,
            Retries retries) {
        this.policy = policy;
        this.types = types;
        this.database = database;
        this.parkedEvents = parkedEvents;
        this.stop = stop;
        this.retries = retries;
    }

    /** Reacts to {@code stream} in order; throws {@link CancellationException} when told to stop before the end. */
    @Nullable Void toAll(List<Arrival> stream) throws SQLException, InterruptedException {
        for (int next = 0; next < stream.size(); next++) {
            RuntimeException poison = to(stream.get(next));
            if (poison != null) {
                park(stream.subList(next, stream.size()), Failure.describe(poison));
                break;
            }
        }
        return null;
    }

    /** Null when it is done, else why it cannot be. */
    private @Nullable RuntimeException to(Arrival arrival) throws InterruptedException {
        Backoff backoff = retries.backoff();
        int failures = 0;
        while (!stop.isStopped()) {
            RuntimeException failure = attempt(arrival);
            if (failure == null) {
                return null;
            }
            if (!Failure.isPassing(failure) && ++failures == retries.most()) {
                return failure;
            }
            LOG.warnf(
                    "%s is to try position %d of %s again: %s",
                    policy.name(), arrival.position(), arrival.partition(), Failure.describe(failure));
            stop.await(backoff.next());
        }
        throw new CancellationException();
    }

    private @Nullable RuntimeException attempt(Arrival arrival) throws InterruptedException {
        turns.acquire();
        try {
            policy.react(types.upToDate(arrival.event()));
            return null;
        } catch (RuntimeException e) {
            return e;
        } finally {
            turns.release();
        }
    }

    private void park(List<Arrival> rest, String reason) throws SQLException {
        Transaction.in(database, connection -> {
            List<Parcel> parcels = rest.stream().map(Parcel::of).toList();
            parkedEvents.park(connection, parcels.subList(0, 1), reason);
            parkedEvents.park(connection, parcels.subList(1, parcels.size()), ParkedEvents.FOLLOWS);
            return rest;
        });
        LOG.errorf(
                "%s set position %d of %s aside, and what follows in its stream: %s",
                policy.name(), rest.getFirst().position(), rest.getFirst().partition(), reason);
    }
}
