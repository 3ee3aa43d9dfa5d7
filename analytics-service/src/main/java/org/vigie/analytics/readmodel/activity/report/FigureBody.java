package org.vigie.analytics.readmodel.activity.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.MeanAge;
import org.vigie.analytics.domain.Figure.Share;
import org.vigie.analytics.domain.Figure.Suppressed;

/**
 * A figure as it is served. {@code value} is always there: null over nothing, and when it is withheld.
 */
@Schema(name = "Figure", description = "A figure; value is null over nothing (denominator 0) and when suppressed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureBody(
        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Number value,

        @Nullable String unit,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Boolean suppressed) {

    /** What it was made of. */
    public Figure figure() {
        if (suppressed != null) {
            return new Suppressed();
        }
        long count = numerator == null ? Objects.requireNonNull(value).longValue() : numerator;
        return switch (unit) {
            case "%" -> new Share(count, Objects.requireNonNull(denominator));
            case "years" -> new MeanAge(count, Objects.requireNonNull(denominator));
            case null, default -> new Count(count);
        };
    }

    /** The JSON form of {@code figure}. */
    public static FigureBody of(Figure figure) {
        return switch (figure) {
            case Count(long value) -> new FigureBody(value, null, null, null, null);
            case Share share -> new FigureBody(share.percent(), "%", share.numerator(), share.denominator(), null);
            case MeanAge mean -> new FigureBody(mean.years(), "years", mean.sum(), mean.count(), null);
            case Suppressed _ -> new FigureBody(null, null, null, null, true);
        };
    }
}
