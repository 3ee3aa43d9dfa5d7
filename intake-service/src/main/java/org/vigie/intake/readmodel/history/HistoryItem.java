package org.vigie.intake.readmodel.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CallField;

/**
 * Something that happened to a case.
 *
 * @param at when it happened
 * @param recordedAt when the platform learned of it
 * @param version version of the case right after it
 * @param who the client that told it: a system, never a person
 * @param what in French
 * @param otherCaseId of what was said of two cases
 * @param changes of a correction: what was said and what is true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryItem(
        Instant at,
        Instant recordedAt,
        long version,
        String type,
        String who,
        String what,
        @Nullable UUID callId,
        @Nullable UUID actionId,
        @Nullable UUID otherCaseId,
        @Nullable UUID nextContactId,
        @Nullable List<Change> changes) {

    /**
     * A field that was put right.
     *
     * @param said in French; null where nothing was said or what was said is personal
     * @param corrected the same of what is true
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            CallField field,
            @Nullable String said,
            @Nullable String corrected) {}
}
