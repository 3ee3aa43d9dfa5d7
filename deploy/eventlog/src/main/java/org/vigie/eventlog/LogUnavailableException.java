package org.vigie.eventlog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The log cannot take or give events now; whatever was asked may be asked again after {@link #retryAfter()}. */
public final class LogUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public LogUnavailableException(String message, Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before asking again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
