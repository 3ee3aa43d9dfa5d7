package org.vigie.intake.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;

/** {@code vigie.intake.NextContactCancelled.v1} */
record PublishedCancellation(UUID caseId, UUID nextContactId, Instant occurredAt) {
    static final String TYPE = "vigie.intake.NextContactCancelled.v1";

    static PublishedCancellation of(NextContactCancelled event) {
        return new PublishedCancellation(event.caseId(), event.nextContactId(), event.occurredAt());
    }
}
