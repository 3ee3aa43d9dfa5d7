package org.vigie.mapping.readmodel.directory.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Page;
import org.vigie.mapping.application.demand.Demand;

/** A page of coverage as JSON, and what it was set against. */
@Schema(name = "Coverage")
@JsonInclude(JsonInclude.Include.ALWAYS)
record CoverageBody(
        List<CoverageItem> items,
        @Schema(nullable = true) @Nullable String next,
        DemandBody demand) {

    static CoverageBody of(Page<CoverageCell> page, Optional<Demand> demand) {
        Page<CoverageItem> items = page.map(cell -> CoverageItem.of(cell, demand));
        return new CoverageBody(items.items(), items.next(), DemandBody.of(demand));
    }

    /** Where the numbers of minors come from. */
    @Schema(name = "CoverageDemand")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DemandBody(
            @Schema(description = "Whether analytics has answered.")
            boolean available,

            @Schema(description = "First day of the platform's year.") @Nullable LocalDate from,

            @Schema(description = "Its last day.") @Nullable LocalDate to,

            @Schema(description = "When analytics said so; it is asked now and then.") @Nullable Instant askedAt) {

        static DemandBody of(Optional<Demand> demand) {
            return demand.map(told ->
                            new DemandBody(true, told.year().from(), told.year().to(), told.askedAt()))
                    .orElseGet(() -> new DemandBody(false, null, null, null));
        }
    }
}
