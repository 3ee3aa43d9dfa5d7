package org.vigie.eventlog.postgres;

import org.jboss.logging.Logger;

/**
 * Says once that the log takes no appends, or nobody's erasure, and once that it does again: an hour without the database or the ledger
 * is not a line for each try.
 */
final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class);

    private final String what;
    private long failed;

    /** @param what the log does not take, in the plural */
    Outage(String what) {
        this.what = what;
    }

    /** So many were given up; {@code outcome} says what is known of them. */
    void failed(int count, String outcome, Throwable cause) {
        if (failed == 0) {
            LOG.errorf(
                    cause,
                    "the log takes no %s: %d failed, %s; no more is said until it takes them again",
                    what,
                    count,
                    outcome);
        } else {
            LOG.debugf(cause, "%d more %s failed, %s", count, what, outcome);
        }
        failed += count;
    }

    /** Some were taken. */
    void ended() {
        if (failed > 0) {
            LOG.infof("the log takes %s again, after %d failed", what, failed);
            failed = 0;
        }
    }
}
