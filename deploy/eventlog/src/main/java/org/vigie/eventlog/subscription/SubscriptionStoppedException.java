package org.vigie.eventlog.subscription;

import org.jspecify.annotations.Nullable;

/** A subscription must not go on until somebody has looked at it. The message holds nothing personal. */
class SubscriptionStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SubscriptionStoppedException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /** Why, for operators. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
