package org.vigie.eventlog.subscription;

import java.sql.SQLException;
import java.time.Duration;
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
 * A policy's reaction to the events of one stream. What fails is tried again a few times; then it is set aside with what follows in its
 * stream: to be tried again later if its surroundings failed, for an operator otherwise. While the surroundings of all fail, once is enough.
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
    private volatile boolean away;

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
            RuntimeException failure = to(stream.get(next));
            if (failure != null) {
                park(stream.subList(next, stream.size()), failure);
                break;
            }
        }
        return null;
    }

    /** Null when it is done, else why it cannot be now. */
    private @Nullable RuntimeException to(Arrival arrival) throws InterruptedException {
        Backoff backoff = retries.backoff();
        for (int attempt = 1; !stop.isStopped(); attempt++) {
            RuntimeException failure = attempt(arrival);
            if (failure == null) {
                away = false;
                return null;
            }
            boolean passing = Failure.isPassing(failure);
            if (attempt == retries.most() || (passing && away)) {
                away |= passing;
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

    /** When the database is what fails, so does this, and with it the whole batch, which is read again. */
    private void park(List<Arrival> rest, RuntimeException failure) throws SQLException {
        String reason = Failure.describe(failure);
        boolean passing = Failure.isPassing(failure);
        Transaction.in(database, connection -> {
            List<Parcel> parcels = rest.stream().map(Parcel::of).toList();
            parkedEvents.park(connection, parcels.subList(0, 1), reason, passing ? retries.aside(0) : null);
            parkedEvents.park(connection, parcels.subList(1, parcels.size()), ParkedEvents.FOLLOWS, Duration.ZERO);
            return rest;
        });
        LOG.logf(
                passing ? Logger.Level.WARN : Logger.Level.ERROR,
                "%s set position %d of %s aside, and what follows in its stream, %s: %s",
                policy.name(),
                rest.getFirst().position(),
                rest.getFirst().partition(),
                passing ? "to try it again later" : "for an operator",
                reason);
    }
}
