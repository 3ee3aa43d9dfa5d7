package org.vigie.intake.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.NextContactKept;

/** {@code vigie.intake.NextContactKept.v1} */
record PublishedCompletion(UUID caseId, UUID nextContactId, Instant occurredAt) {
    static final String TYPE = "vigie.intake.NextContactKept.v1";

    static PublishedCompletion of(NextContactKept event) {
        return new PublishedCompletion(event.caseId(), event.nextContactId(), event.occurredAt());
    }
}
