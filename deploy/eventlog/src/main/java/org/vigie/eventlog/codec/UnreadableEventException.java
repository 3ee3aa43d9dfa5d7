package org.vigie.eventlog.codec;

import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;

/** A stored event that this version of the service cannot read. Says where, never what: the value may be personal. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEventException(StoredEvent stored, String problem, @Nullable Throwable cause) {
        super(
                "event %s at position %d, %s version %d: %s"
                        .formatted(stored.eventId(), stored.position(), stored.type(), stored.schemaVersion(), problem),
                cause);
    }
}
