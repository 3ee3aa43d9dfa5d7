package org.vigie.analytics.readmodel.activity.breakdown;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All of the unit in the period. */
@Schema(name = "Total")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TotalBody(
        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long value,

        @Nullable Boolean suppressed) {}
