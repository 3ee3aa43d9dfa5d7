package org.vigie.eventlog.erasure;

import org.jspecify.annotations.Nullable;

/** The ledger cannot be used; the message says what to do. */
public final class ErasureLedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ErasureLedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
