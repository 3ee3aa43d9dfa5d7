package org.vigie.eventlog.subscription;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Deaths;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * Has a policy react to what it set aside, when it is due, the first event of each stream before the next. No transaction is open and no
 * position locked meanwhile, so that one stream that takes long holds up nothing else. Every instance does so: whoever claims an event has it to
 * itself for a while, and what is done twice all the same has its effect once, as ever. What fails waits longer each time: without end
 * while its surroundings fail, a few times otherwise; then it waits for an operator.
 */
final class ParkedRetries {
    private static final Logger LOG = Logger.getLogger(ParkedRetries.class);
    private static final int STREAMS_AT_A_TIME = 16;

    private final Policy policy;
    private final EventTypes types;
    private final DataSource database;
    private final Duration pause;
    private final Retries retries;
    private final ParkedEvents parked;
    private final StopSignal stop = new StopSignal();
    private final Semaphore turns = new Semaphore(STREAMS_AT_A_TIME);
    private boolean failing;

    /** @param pause between two looks for what is due */
    ParkedRetries(Policy policy, EventTypes types, DataSource database, Duration pause, Retries retries) {
        this.policy = policy;
        this.types = types;
        this.database = database;
        this.pause = pause;
        this.retries = retries;
        this.parked = new ParkedEvents(Build.first(policy.name(), 1));
    }

    /** The retries as a task that is not started yet. */
    BackgroundTask task() {
        return new BackgroundTask("eventlog-retries-" + policy.name(), stop, this::run, () -> {});
    }

    private void run() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!stop.isStopped()) {
                if (!turns.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    continue;
                }
                Optional<ParkedEvents.Claim> due = claim();
                if (due.isPresent()) {
                    threads.execute(() -> work(due.get()));
                } else {
                    turns.release();
                    stop.await(pause);
                }
            }
        }
    }

    /** Says once that the database is away, not at each attempt. */
    private Optional<ParkedEvents.Claim> claim() {
        try {
            Optional<ParkedEvents.Claim> due = parked.claim(database);
            failing = false;
            return due;
        } catch (SQLException | RuntimeException e) {
            LOG.logf(
                    failing ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "%s cannot look for what it is to try again: %s",
                    policy.name(),
                    Failure.describe(e));
            failing = true;
            return Optional.empty();
        }
    }

    /** Reacts to {@code first} and to whatever is due then. */
    private void work(ParkedEvents.Claim first) {
        try {
            Optional<ParkedEvents.Claim> next = Optional.of(first);
            while (next.isPresent()) {
                settle(next.get(), attempt(next.get().parcel()));
                next = stop.isStopped() ? Optional.empty() : parked.claim(database);
            }
        } catch (SQLException e) {
            LOG.debugf("%s leaves what is due to the next look: %s", policy.name(), Failure.describe(e));
        } catch (Error e) {
            Deaths.died("eventlog-retries-" + policy.name(), e);
            throw e;
        } finally {
            turns.release();
        }
    }

    private @Nullable RuntimeException attempt(Parcel parcel) {
        try {
            policy.react(types.upToDate(parcel.event()));
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void settle(ParkedEvents.Claim claim, @Nullable RuntimeException failure) throws SQLException {
        Parcel parcel = claim.parcel();
        if (failure == null) {
            Transaction.in(database, connection -> {
                parked.remove(connection, parcel);
                return parcel;
            });
            return;
        }
        boolean again = Failure.isPassing(failure) || claim.attempts() < retries.most();
        String reason = Failure.describe(failure);
        Transaction.in(database, connection -> {
            parked.putOff(connection, parcel, reason, again ? retries.aside(claim.attempts()) : null);
            return parcel;
        });
        LOG.logf(
                again ? Logger.Level.DEBUG : Logger.Level.ERROR,
                "%s failed again at position %d of %s, for the %dth time since it was set aside%s: %s",
                policy.name(),
                parcel.position(),
                parcel.partition(),
                claim.attempts(),
                again ? "" : ", and leaves it to an operator now",
                reason);
    }
}
