package org.vigie.intake.readmodel.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run did with a case.
 *
 * @param version of the case when its time was over
 * @param openNextContacts that nobody had kept or cancelled by then: an erasure ends them
 * @param decidedAt absent as long as it is to be done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RetentionCaseView(
        UUID caseId,
        long version,
        Instant lastRecordedAt,
        int openNextContacts,
        String outcome,
        @Nullable Instant decidedAt) {

    static RetentionCaseView of(RetentionCaseRow row) {
        return new RetentionCaseView(
                row.caseId, row.version, row.lastRecordedAt, row.openContacts, row.outcome, row.decidedAt);
    }
}
