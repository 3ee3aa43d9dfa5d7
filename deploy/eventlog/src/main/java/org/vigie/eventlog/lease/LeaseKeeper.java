package org.vigie.eventlog.lease;

import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * Renews a lease on a thread of its own until closed, for work whose every wait is bounded but which may take longer than the lease.
 * Who lost the lease all the same is told by its own next renewal. Once the work is asked to stop nothing is renewed any more,
 * however long it still takes: the database may be gone by then.
 */
public final class LeaseKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

    private final Leases leases;
    private final Lease lease;
    private final StopSignal work;
    private final StopSignal closed = new StopSignal();

    private LeaseKeeper(Leases leases, Lease lease, StopSignal work) {
        this.leases = leases;
        this.lease = lease;
        this.work = work;
    }

    /**
     * Keeps {@code lease}, which was just taken.
     *
     * @param work what asks the work to stop
     */
    public static LeaseKeeper keep(Leases leases, Lease lease, StopSignal work) {
        LeaseKeeper keeper = new LeaseKeeper(leases, lease, work);
        Thread.ofVirtual().name("eventlog-lease").start(keeper::renewUntilClosed);
        return keeper;
    }

    private void renewUntilClosed() {
        try {
            boolean held = true;
            while (held && !closed.await(leases.duration().dividedBy(3)) && !work.isStopped()) {
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
        closed.stop();
    }
}
