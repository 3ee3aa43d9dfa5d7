package org.vigie.bench.stack;

import java.time.Duration;
import java.util.UUID;

/** Intake's event log, looked at in its database. */
public record IntakeLog(Databases databases) {
    /** The database's name. */
    public static final String DATABASE = "intake";

    /** Picks the session that appends out of {@code pg_stat_activity}. */
    public static final String WRITER_SESSION = "datname = '" + DATABASE + "' AND query LIKE 'WITH head AS%'";

    /** Asks for the position of the last event. */
    public static final String POSITION = "SELECT position FROM log_head";

    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** Position of the last event. */
    public long position() {
        return databases.number(DATABASE, POSITION);
    }

    /** Names this history of it. */
    public UUID epoch() {
        return UUID.fromString(databases
                .rows(DATABASE, "SELECT epoch FROM log_head")
                .getFirst()
                .getFirst());
    }

    /** Events that intake's own list of cases has not taken in yet. */
    public long behind() {
        return databases.number(DATABASE, """
                SELECT (SELECT position FROM log_head) - coalesce(min(position), 0)
                FROM subscription_position WHERE topic = 'log'""");
    }

    /** Waits until it has nothing left to do, and would disturb nobody. */
    public void awaitQuiet() {
        Progress.await("how far intake's list of cases is behind its log", () -> -behind(), 0, BETWEEN);
    }

    /** Mean bytes of a recent event's data. */
    public int dataBytes() {
        return (int) databases.number(DATABASE, """
                SELECT round(avg(octet_length(data))) FROM event
                WHERE position > (SELECT position - 1000 FROM log_head)""");
    }
}
