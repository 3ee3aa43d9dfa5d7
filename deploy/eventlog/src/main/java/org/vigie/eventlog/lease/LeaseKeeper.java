package org.vigie.eventlog.lease;

import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * Renews a lease on a thread of its own until closed, for work whose every wait is bounded but which may take longer than the lease.
 * Who lost the lease all the same is told by its own next renewal.
 */
public final class LeaseKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

    private final Leases leases;
    private final Lease lease;
    private final StopSignal stop = new StopSignal();

    private LeaseKeeper(Leases leases, Lease lease) {
        this.leases = leases;
        this.lease = lease;
    }

    /** Keeps {@code lease}, which was just taken. */
    public static LeaseKeeper keep(Leases leases, Lease lease) {
        LeaseKeeper keeper = new LeaseKeeper(leases, lease);
        Thread.ofVirtual().name("eventlog-lease").start(keeper::renewUntilStopped);
        return keeper;
    }

    private void renewUntilStopped() {
        try {
            boolean held = true;
            while (held && !stop.await(leases.duration().dividedBy(3))) {
                held = leases.renew(lease);
            }
        } catch (SQLException e) {
            LOG.debugf("the lease %s cannot be renewed: %s", lease.name(), Failure.describe(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop.stop();
    }
}
