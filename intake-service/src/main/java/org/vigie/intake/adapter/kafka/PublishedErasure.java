package org.vigie.intake.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.IdentityErased;

/** {@code vigie.intake.IdentityErased.v1}, for whoever keeps something about the case's people. */
record PublishedErasure(UUID caseId, Instant occurredAt) {
    static final String TYPE = "vigie.intake.IdentityErased.v1";

    static PublishedErasure of(IdentityErased erasure) {
        return new PublishedErasure(erasure.caseId(), erasure.occurredAt());
    }
}
