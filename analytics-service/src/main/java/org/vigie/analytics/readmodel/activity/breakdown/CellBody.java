package org.vigie.analytics.readmodel.activity.breakdown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cell as it is served. {@code value} is always there: null when it is withheld. */
@Schema(name = "Cell", description = "One cell; value is null when suppressed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellBody(
        @Schema(description = "A code, an INSEE code, a month or a band such as 4-7, 91+ or 15.")
        String key,

        @Schema(description = "In French.") String label,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long value,

        @Schema(description = "What the share is taken of.") @Nullable Long denominator,

        @Schema(description = "Whole per cent of the denominator, half up.") @Nullable Long share,

        @Schema(description = "By the municipal population, one decimal, half up.") @Nullable BigDecimal perHundredThousand,

        @Nullable Boolean suppressed) {}
