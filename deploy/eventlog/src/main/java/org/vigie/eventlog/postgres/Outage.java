package org.vigie.eventlog.postgres;

import org.jboss.logging.Logger;

/** Says once that the log takes no appends, and once that it does again: an hour without the database is not a line for each batch. */
final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class);

    private long failed;

    /** {@code appends} were given up; {@code outcome} says what is known of them. */
    void failed(int appends, String outcome, Throwable cause) {
        if (failed == 0) {
            LOG.errorf(
                    cause,
                    "the log takes no appends: %d failed, %s; no more is said until it takes them again",
                    appends,
                    outcome);
        } else {
            LOG.debugf(cause, "%d more appends failed, %s", appends, outcome);
        }
        failed += appends;
    }

    /** A batch was answered. */
    void ended() {
        if (failed > 0) {
            LOG.infof("the log takes appends again, after %d failed", failed);
            failed = 0;
        }
    }
}
