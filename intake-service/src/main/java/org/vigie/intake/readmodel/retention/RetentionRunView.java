package org.vigie.intake.readmodel.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run.
 *
 * @param requestedBy a client, or the service itself
 * @param finishedAt absent as long as there is work left
 * @param cases how many cases came to what
 * @param openNextContacts how many next contacts nobody had kept or cancelled, by what their cases came to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RetentionRunView(
        UUID runId,
        boolean dryRun,
        String period,
        String requestedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Map<String, Long> cases,
        Map<String, Long> openNextContacts) {

    static RetentionRunView of(RetentionRunRow row, Map<String, Long> cases, Map<String, Long> openNextContacts) {
        return new RetentionRunView(
                row.runId,
                row.dryRun,
                row.period,
                row.requestedBy,
                row.startedAt,
                row.finishedAt,
                cases,
                openNextContacts);
    }
}
