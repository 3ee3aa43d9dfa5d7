package org.vigie.eventlog.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.kafka.ChangedTopicException;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.lease.Lease;
import org.vigie.eventlog.lease.LeaseKeeper;
import org.vigie.eventlog.lease.Leases;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Backoff;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.eventlog.signal.AppendSignal;

/**
 * Tells the log to Kafka. Of all instances one at a time does, by a lease; whatever goes wrong ends its term, and the next
 * one, here or elsewhere, starts from what the topic holds.
 */
public final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final String LEASE = "relay";
    private static final Duration FOLLOWER_PAUSE = Duration.ofSeconds(1);

    private final EventLog log;
    private final Publication publication;
    private final Leases leases;
    private final CursorTable table;
    private final ClientSettings settings;
    private final AppendSignal signal;
    private final RelayMetrics metrics;
    private final StopSignal stop = new StopSignal();
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private long renewAt;
    private boolean failing;
    private boolean saidToAPerson;

    public Relay(
            EventLog log,
            Publication publication,
            DataSource database,
            Leases leases,
            ClientSettings settings,
            AppendSignal signal,
            MeterRegistry meters) {
        this.log = log;
        this.publication = publication;
        this.leases = leases;
        this.table = new CursorTable(database, topic(publication));
        this.settings = settings;
        this.signal = signal;
        this.metrics = new RelayMetrics(meters, signal, InstantSource.system());
    }

    /** The topic that a service's events go to. */
    static String topic(Publication publication) {
        return "vigie." + publication.service();
    }

    /** The relay as a task that is not started yet. */
    public BackgroundTask task() {
        return new BackgroundTask("eventlog-relay", stop, this::run, signal::wakeAll);
    }

    private void run() throws InterruptedException {
        try {
            relay();
        } finally {
            metrics.follows(); // an Error, too, ends what this instance leads
        }
    }

    private void relay() throws InterruptedException {
        while (!stop.isStopped()) {
            try {
                Optional<Lease> lease = leases.take(LEASE);
                if (lease.isPresent()) {
                    lead(lease.get());
                } else {
                    metrics.follows();
                    stop.await(FOLLOWER_PAUSE);
                }
            } catch (InterruptException e) {
                throw new InterruptedException();
            } catch (LeaseLostException e) {
                metrics.follows();
                LOG.info("another instance relays now");
            } catch (SQLException | RuntimeException e) {
                failed(e);
                stop.await(backoff.next());
            }
        }
    }

    private void lead(Lease lease) throws SQLException, InterruptedException {
        try (RelayTerm term = begin(lease)) {
            renew(lease);
            LOG.infof("relaying to %s from position %d", topic(publication), term.position());
            while (!stop.isStopped() && !term.isInDoubt()) {
                metrics.leads(term.position());
                renewWhenDue(lease);
                long heard = signal.position();
                if (term.relayBatch()) {
                    succeeded();
                } else {
                    signal.awaitBeyond(Math.max(heard, term.position()), heartbeat());
                }
            }
        } finally {
            metrics.ended();
            release(lease);
        }
    }

    /**
     * Each beginning shuts out whoever began before. So the lease must not run out meanwhile, however slow the broker is, or
     * instances would shut out each other for ever.
     */
    private RelayTerm begin(Lease lease) throws SQLException, InterruptedException {
        try (var _ = LeaseKeeper.keep(leases, lease, stop)) {
            return new RelayTerm(log, publication, table, settings, lease, metrics);
        }
    }

    private void renewWhenDue(Lease lease) throws SQLException {
        if (System.nanoTime() - renewAt >= 0) {
            renew(lease);
        }
    }

    private void renew(Lease lease) throws SQLException {
        if (!leases.renew(lease)) {
            throw new LeaseLostException();
        }
        renewAt = System.nanoTime() + heartbeat().toNanos();
    }

    private Duration heartbeat() {
        return leases.duration().dividedBy(3);
    }

    private void release(Lease lease) {
        try {
            leases.release(lease);
        } catch (SQLException e) {
            LOG.debugf("the lease is left to expire: %s", Failure.describe(e));
        }
    }

    private void succeeded() {
        backoff.reset();
        failing = false;
        saidToAPerson = false;
    }

    /** Says it once, not at each attempt: a broker may be away for hours. */
    private void failed(Exception failure) {
        boolean forAPerson = failure instanceof ForkedLogException || failure instanceof ChangedTopicException;
        if (!failing || (forAPerson && !saidToAPerson)) {
            LOG.logf(
                    forAPerson ? Logger.Level.ERROR : Logger.Level.WARN,
                    "the relay starts again: %s",
                    Failure.describe(failure));
        }
        failing = true;
        saidToAPerson |= forAPerson;
        metrics.failed(failure);
        try {
            long position = table.position();
            metrics.fails(position);
            metrics.next(log.readAfter(position, 1));
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("nor can be seen how far it came: %s", Failure.describe(e));
        }
    }
}
