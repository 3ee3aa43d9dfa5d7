package org.vigie.eventlog.postgres;

import java.sql.SQLException;

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

    static SqlFailure of(SQLException error) {
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

    /** What an error means when there was no connection to write on: nothing was sent, and the pool may have had a dead one. */
    static SqlFailure ofConnecting(SQLException error) {
        return error.getSQLState() != null && of(error) == LOST ? AGAIN : UNAVAILABLE;
    }
}
