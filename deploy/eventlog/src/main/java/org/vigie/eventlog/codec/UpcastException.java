package org.vigie.eventlog.codec;

/** An event that could not be brought up to date. Says where, never what: the value may be personal. */
public final class UpcastException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UpcastException(String message) {
        super(message);
    }
}
