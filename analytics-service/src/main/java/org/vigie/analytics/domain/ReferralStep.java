package org.vigie.analytics.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a referral and that the figures need.
 *
 * @param outcome what was told; null unless something was
 */
public record ReferralStep(Kind kind, Instant at, @Nullable Outcome outcome) {

    /** What it was. */
    public enum Kind {
        /** An authority was named, the first or another one. */
        ROUTED,
        /** A channel of the authority took it: its receipt. */
        SENT,
        /** The authority said that it has it. */
        ACKNOWLEDGED,
        /** The authority told what comes of it. */
        TOLD,
        /** The platform took it back. */
        WITHDRAWN
    }

    /** The day in Paris. */
    LocalDate day() {
        return Paris.dayOf(at);
    }

    boolean isAnswer() {
        return outcome != null && outcome.isAnswer();
    }
}
