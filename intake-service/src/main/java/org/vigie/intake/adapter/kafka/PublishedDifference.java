package org.vigie.intake.adapter.kafka;

import java.util.UUID;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;

/** {@code vigie.intake.CasesDeclaredDifferent.v1}; no figure changes. */
record PublishedDifference(UUID caseId, UUID otherCaseId) {
    static final String TYPE = "vigie.intake.CasesDeclaredDifferent.v1";

    static PublishedDifference of(CasesDeclaredDifferent event) {
        return new PublishedDifference(event.caseId(), event.otherCaseId());
    }
}
