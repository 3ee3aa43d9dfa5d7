package org.vigie.intake.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;

/** {@code vigie.intake.MinorDepartmentCorrected.v1}. */
record PublishedMove(UUID caseId, UUID minorId, UUID correctionId, Instant occurredAt, String from, String to) {
    static final String TYPE = "vigie.intake.MinorDepartmentCorrected.v1";

    static PublishedMove of(MinorDepartmentCorrected event) {
        return new PublishedMove(
                event.caseId(), event.minorId(), event.correctionId(), event.occurredAt(), event.from(), event.to());
    }
}
