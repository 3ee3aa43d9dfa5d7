package org.vigie.intake.adapter.kafka;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.intake.domain.CallField;
import org.vigie.intake.domain.CaseEvent.CallCorrected;

/**
 * {@code vigie.intake.CallCorrected.v1}; nothing personal, as in {@link PublishedCall}.
 *
 * @param call the whole call as it is, in the form in which it was first published: who keeps calls puts this one in its place
 */
record PublishedCorrection(
        UUID caseId, UUID callId, UUID correctionId, Instant occurredAt, List<CallField> fields, PublishedCall call) {
    static final String TYPE = "vigie.intake.CallCorrected.v1";

    static PublishedCorrection of(CallCorrected correction) {
        return new PublishedCorrection(
                correction.caseId(),
                correction.callId(),
                correction.correctionId(),
                correction.occurredAt(),
                correction.fields(),
                PublishedCall.of(correction.caseId(), correction.callId(), correction.call()));
    }
}
