package org.vigie.eventlog;

import java.util.UUID;

/** An event says something personal about a subject that was erased: it has no key any more, so it cannot be kept. */
public final class ErasedSubjectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Of the event with this id. */
    public ErasedSubjectException(UUID eventId) {
        super("event " + eventId + " says something personal about a subject that was erased");
    }
}
