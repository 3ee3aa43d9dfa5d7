package org.vigie.intake.readmodel.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run did with a case.
 *
 * @param version of the case when its time was over
 * @param decidedAt absent as long as it is to be done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RetentionCaseView(
        UUID caseId,
        long version,
        Instant lastRecordedAt,
        String outcome,
        @Nullable Instant decidedAt) {

    static RetentionCaseView of(RetentionCaseRow row) {
        return new RetentionCaseView(row.caseId, row.version, row.lastRecordedAt, row.outcome, row.decidedAt);
    }
}
