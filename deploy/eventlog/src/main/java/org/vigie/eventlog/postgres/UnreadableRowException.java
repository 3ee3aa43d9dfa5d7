package org.vigie.eventlog.postgres;

import java.io.IOException;

/** A row of table {@code event} holds what no event does. */
public final class UnreadableRowException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableRowException() {
        super("a column of an event is null");
    }
}
