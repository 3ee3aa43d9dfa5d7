package org.vigie.intake.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.CaseClosed;

/** {@code vigie.intake.CaseClosed.v1}; a call after it opens the case again by itself. */
record PublishedClosing(UUID caseId, Instant occurredAt) {
    static final String TYPE = "vigie.intake.CaseClosed.v1";

    static PublishedClosing of(CaseClosed event) {
        return new PublishedClosing(event.caseId(), event.occurredAt());
    }
}
