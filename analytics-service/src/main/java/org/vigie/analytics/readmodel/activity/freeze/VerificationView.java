package org.vigie.analytics.readmodel.activity.freeze;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.readmodel.activity.report.FigureBody;

/**
 * What came of verifying a frozen report.
 *
 * @param result the first of these that holds
 * @param why it could not be computed again, else null
 */
@Schema(name = "Verification")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationView(
        UUID freezeId,
        Instant verifiedAt,
        Result result,
        @Nullable String why,
        boolean signatureIsGenuine,
        List<Log> logs,

        @Schema(description = "Figures compared: those that were withheld from the public are not.")
        int compared,

        @Schema(description = "Figures that come out otherwise from the same logs at the same positions.")
        List<Difference> differences,

        @Schema(
                description =
                        "What the same period's figures are now, where that is something else: calls that came late, corrections.")
        List<Change> changesSince) {

    /** The first that holds. */
    public enum Result {
        SIGNATURE_BROKEN,
        NOT_RECOMPUTED,
        LOG_INCOMPLETE,
        OTHER_LOG,
        FIGURES_DIFFER,
        EQUAL;

        static Result of(List<Log> logs, List<Difference> differences) {
            if (!logs.stream().allMatch(Log::isWhole)) {
                return LOG_INCOMPLETE;
            }
            if (!logs.stream().allMatch(Log::isTheSame)) {
                return OTHER_LOG;
            }
            return differences.isEmpty() ? EQUAL : FIGURES_DIFFER;
        }
    }

    /**
     * A log at the position of the freeze.
     *
     * @param events of it that are on the topic, up to that position
     * @param frozenHash its hash when the report was frozen, null when it was not known
     * @param foundHash its hash as the topic tells it, null when the event is not there
     */
    @Schema(name = "VerifiedLog")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Log(
            String service,
            UUID epoch,
            long position,
            long events,
            @Nullable String frozenHash,
            @Nullable String foundHash) {
        /** Whether all of it is there. */
        public boolean isWhole() {
            return events == position;
        }

        /** Whether it is the log that was read. */
        public boolean isTheSame() {
            return frozenHash == null || frozenHash.equals(foundHash);
        }
    }

    /** A figure as it was frozen and as it was computed again. */
    @Schema(name = "VerifiedFigure")
    public record Difference(
            String code,
            @Schema(implementation = FigureBody.class) JsonNode frozen,
            @Schema(implementation = FigureBody.class) JsonNode recomputed) {}

    /** A figure as it was frozen and as it is now. */
    @Schema(name = "ChangedFigure")
    public record Change(
            String code,
            @Schema(implementation = FigureBody.class) JsonNode frozen,
            @Schema(implementation = FigureBody.class) JsonNode now) {}
}
