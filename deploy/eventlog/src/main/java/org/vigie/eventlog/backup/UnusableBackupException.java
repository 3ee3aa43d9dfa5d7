package org.vigie.eventlog.backup;

import java.io.IOException;

/** A backup that cannot be restored, or not here; the message says why. Nothing was changed. */
public final class UnusableBackupException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableBackupException(String message) {
        super(message);
    }
}
