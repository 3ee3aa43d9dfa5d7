package org.vigie.intake.adapter.kafka;

import java.util.UUID;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;

/** {@code vigie.intake.CaseMergeUndone.v1}: the case counts for itself again, with all that it absorbed. */
record PublishedMergeUndoing(UUID caseId, UUID intoCaseId) {
    static final String TYPE = "vigie.intake.CaseMergeUndone.v1";

    static PublishedMergeUndoing of(CaseMergeUndone event) {
        return new PublishedMergeUndoing(event.caseId(), event.intoCaseId());
    }
}
