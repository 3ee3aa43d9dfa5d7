package org.vigie.eventlog.personal;

import java.security.GeneralSecurityException;

/** A ciphertext that this key does not open: it was altered, moved to another event or made with another key. */
public final class UndecipherableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndecipherableException(String message, GeneralSecurityException cause) {
        super(message, cause);
    }
}
