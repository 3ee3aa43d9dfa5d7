package org.vigie.analytics.readmodel.activity.breakdown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Figure.Share;
import org.vigie.analytics.domain.ShownTable;
import org.vigie.analytics.domain.Together;

/** Suppressed territories, told together. */
@Schema(name = "TerritoriesTogether")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TogetherBody(
        @Schema(description = "INSEE's code; absent where they lie anywhere in the country.") @Nullable String region,

        @Schema(description = "Of the cells.") List<String> keys,
        @Schema(description = "In French.") String label,
        long value,
        long denominator,
        @Nullable Long share,
        @Nullable BigDecimal perHundredThousand) {

    /** Regions by their numbers, the largest first, then the rest of the country. */
    static final Comparator<TogetherBody> LARGEST_FIRST = Comparator.comparing(
                    (TogetherBody told) -> told.region() == null)
            .thenComparing(Comparator.comparingLong(TogetherBody::value).reversed());

    static TogetherBody of(ShownTable shown, Together together, String label) {
        Share share = new Share(together.value(), shown.table().whole());
        return new TogetherBody(
                together.region().isEmpty() ? null : together.region(),
                together.keys(),
                label,
                share.numerator(),
                share.denominator(),
                share.percent(),
                Populations.rate(shown.table().breakdown(), together.keys(), together.value()));
    }
}
