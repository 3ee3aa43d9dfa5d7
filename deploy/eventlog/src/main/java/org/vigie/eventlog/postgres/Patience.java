package org.vigie.eventlog.postgres;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the writer goes on with one batch after errors. Once a connection was lost with a batch on it nobody knows whether
 * that is stored, and it is worth a while to find out; a clear no is passed on at once.
 */
final class Patience {
    private static final int ATTEMPTS = 8;

    private final Duration settleTimeout;
    private @Nullable Long deadline;
    private boolean unsettled;
    private int errors;

    Patience(Duration settleTimeout) {
        this.settleTimeout = settleTimeout;
    }

    /** Whether to try again after {@code failure}. */
    boolean allows(SqlFailure failure) {
        errors++;
        unsettled |= failure == SqlFailure.LOST;
        if (unsettled) {
            return withinSettleTimeout();
        }
        return failure == SqlFailure.AGAIN && errors < ATTEMPTS;
    }

    /** Whether trying again at once was in vain. */
    boolean isTried() {
        return errors > 1;
    }

    /** Whether the batch may be stored although no answer came. */
    boolean isUnsettled() {
        return unsettled;
    }

    private boolean withinSettleTimeout() {
        long now = System.nanoTime();
        if (deadline == null) {
            deadline = now + settleTimeout.toNanos();
        }
        return now - deadline < 0;
    }
}
