package org.vigie.intake.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.CaseReopened;

/** {@code vigie.intake.CaseReopened.v1}, by a coordinator and not by a call. */
record PublishedReopening(UUID caseId, Instant occurredAt) {
    static final String TYPE = "vigie.intake.CaseReopened.v1";

    static PublishedReopening of(CaseReopened event) {
        return new PublishedReopening(event.caseId(), event.occurredAt());
    }
}
