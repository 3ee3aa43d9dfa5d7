package org.vigie.analytics.readmodel.activity.breakdown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;

/** A breakdown as JSON. */
@Schema(name = "Breakdown")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BreakdownBody(
        String dimension,

        @Schema(description = "What is counted: cases, calls, minors or referrals.")
        String unit,

        LocalDate from,
        LocalDate to,

        String audience,

        @Schema(description = "Position of each service's log up to which everything is counted.")
        LogPositions position,

        Instant generatedAt,

        @Schema(description = "Whether each thing is in exactly one cell, so that the cells make the total.")
        boolean addsUp,

        List<CellBody> cells,
        TotalBody total,

        @Schema(description = "Where the keys are bands of a number.") @Nullable SummaryBody summary,

        @Schema(
                description =
                        "Of territories: what suppressed cells hold together, by region, or in the rest of the country; of a small"
                                + " period in the whole of it.")
        @Nullable List<TogetherBody> together,

        PreviousBody previous) {

    /** The same of the period before. */
    @Schema(name = "PreviousPeriod")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PreviousBody(
            LocalDate from,
            LocalDate to,
            List<CellBody> cells,
            TotalBody total,
            @Nullable SummaryBody summary,
            @Nullable List<TogetherBody> together) {

        static PreviousBody of(BreakdownBody body) {
            return new PreviousBody(
                    body.from(), body.to(), body.cells(), body.total(), body.summary(), body.together());
        }

        static PreviousBody of(Period period, TableBody table) {
            return new PreviousBody(
                    period.from(), period.to(), table.cells(), table.total(), table.summary(), table.together());
        }
    }

    static BreakdownBody of(
            Breakdown breakdown,
            Audience audience,
            Period period,
            LogPositions positions,
            Instant generatedAt,
            TableBody table,
            PreviousBody previous) {
        return new BreakdownBody(
                breakdown.dimension(),
                breakdown.unit().name().toLowerCase(Locale.ROOT),
                period.from(),
                period.to(),
                audience.name().toLowerCase(Locale.ROOT),
                positions,
                generatedAt,
                breakdown.addsUp(),
                table.cells(),
                table.total(),
                table.summary(),
                table.together(),
                previous);
    }
}
