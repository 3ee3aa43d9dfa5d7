package org.vigie.eventlog.subscription;

import java.sql.SQLException;
import java.util.Set;
import org.vigie.eventlog.running.Failure;

/** Tells an event that fails each time from surroundings that fail for a while. */
final class Poison {
    /** Somebody dropped the table or its schema: no event is to blame. */
    private static final Set<String> TABLE_GONE = Set.of("42P01", "3F000");

    private Poison() {}

    /** Whether the same work would fail again, for what it is about. */
    static boolean is(Exception failure) {
        return !(failure instanceof SubscriptionStoppedException)
                && !(failure instanceof PositionsLostException)
                && !(failure instanceof BuildGoneException)
                && !(failure instanceof SQLException sql && TABLE_GONE.contains(String.valueOf(sql.getSQLState())))
                && !Failure.isPassing(failure);
    }
}
