package org.vigie.eventlog;

/**
 * This append can never be stored, whoever tries: it holds what the database does not take, or a later event's id is in use.
 * Says why by the database's error code alone, since its message may quote the row.
 */
public final class AppendRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AppendRefusedException(String reason) {
        super(reason);
    }
}
