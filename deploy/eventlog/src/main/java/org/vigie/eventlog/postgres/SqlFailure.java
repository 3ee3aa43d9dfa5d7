package org.vigie.eventlog.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;

/** What an error of the database means for a batch. */
enum SqlFailure {
    /** Something in the batch can never be stored; the others can. */
    REFUSED,
    /** Nothing was stored, and the same may succeed at once. */
    AGAIN,
    /** Nobody said whether it was stored. */
    LOST,
    /** Nothing was stored, and nothing will be for now: read-only, disk full, no rights, no connection. */
    UNAVAILABLE;

    private static final Set<String> DIED = Set.of("08003", "08006", "57P01", "57P02");

    /** What {@code error} means to a batch that was sent. */
    static SqlFailure of(SQLException error) {
        SqlFailure failure = byState(error);
        // An error that ends the session, such as a full disk under the write-ahead log, may come after the commit.
        return failure == UNAVAILABLE && !endsOnlyTheStatement(error) ? LOST : failure;
    }

    private static boolean endsOnlyTheStatement(SQLException error) {
        return error instanceof PSQLException told
                && told.getServerErrorMessage() != null
                && "ERROR".equals(told.getServerErrorMessage().getSeverity());
    }

    private static SqlFailure byState(SQLException error) {
        String state = error.getSQLState();
        if (state == null || state.length() != 5) {
            return LOST;
        }
        return switch (state.substring(0, 2)) {
            case "22", "23", "54" -> REFUSED;
            case "40" -> state.equals("40003") ? LOST : AGAIN;
            case "08" -> LOST;
            // An administrator's or a crash's end of the session may fall between commit and its confirmation.
            case "57" -> state.equals("57014") ? UNAVAILABLE : LOST;
            default -> UNAVAILABLE;
        };
    }

    /**
     * What {@code error} means when there was no connection to write on, so that nothing was sent: the pool may have given one that
     * had died, and a new one may work; but when none can be had that is the answer.
     */
    static SqlFailure ofConnecting(SQLException error) {
        return DIED.contains(String.valueOf(error.getSQLState())) ? AGAIN : UNAVAILABLE;
    }
}
