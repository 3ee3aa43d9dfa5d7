package org.vigie.analytics.readmodel.activity.breakdown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Mean and median of the number that a table is cut into bands of; both null over nothing and when withheld. */
@Schema(name = "Summary", description = "Mean and median, each null over nothing and when suppressed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryBody(
        @Schema(description = "years, contacts, days or hours")
        String unit,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal mean,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal median,

        @Schema(description = "How many the number is known of.") @Nullable Long count,

        @Nullable Boolean suppressed) {}
