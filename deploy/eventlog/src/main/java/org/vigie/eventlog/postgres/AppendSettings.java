package org.vigie.eventlog.postgres;

import java.time.Duration;

/**
 * Bounds of appending.
 *
 * @param queuedAppends how many appends may wait; one more is refused
 * @param queuedBytes how many bytes of events may wait; more are refused
 * @param batchAppends how many appends are committed at once at most
 * @param linger how long a batch that is not full waits for more; zero is best unless commits are very slow
 * @param queueTimeout how long an append waits for its turn at most; after that it is refused without being tried
 * @param commitTimeout how long the database may take over one statement before the connection is given up
 * @param settleTimeout how long to try for an answer after a connection was lost at commit
 */
public record AppendSettings(
        int queuedAppends,
        long queuedBytes,
        int batchAppends,
        Duration linger,
        Duration queueTimeout,
        Duration commitTimeout,
        Duration settleTimeout) {

    /** What suits one service on one PostgreSQL. */
    public static AppendSettings defaults() {
        Duration patience = Duration.ofSeconds(10);
        return new AppendSettings(4096, 16L << 20, 512, Duration.ZERO, patience, patience, patience);
    }

    public AppendSettings {
        if (queuedAppends < 1 || queuedBytes < 1 || batchAppends < 1) {
            throw new IllegalArgumentException("the append queue and a batch hold at least one append");
        }
    }
}
