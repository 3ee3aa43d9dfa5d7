package org.vigie.intake.domain;

import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;

/** Opens what is personal, for those who may. */
public final class InTheClear {
    private InTheClear() {}

    /** The content; null when it was not said, or is out of the reader's reach. */
    public static <T> @Nullable T of(@Nullable Personal<T> personal) {
        return personal == null ? null : personal.value().orElse(null);
    }
}
