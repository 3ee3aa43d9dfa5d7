package org.vigie.analytics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the figures need of one action. */
public record ActionFacts(UUID actionId, ActionType type, Instant occurredAt) {

    /** The day of the action in Paris. */
    public LocalDate day() {
        return Paris.dayOf(occurredAt);
    }
}
