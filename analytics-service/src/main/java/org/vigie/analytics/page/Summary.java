package org.vigie.analytics.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownBody;
import org.vigie.analytics.readmodel.activity.breakdown.SummaryBody;
import org.vigie.theme.FrenchFormats;

/** Mean and median in a sentence. */
final class Summary {
    private Summary() {}

    /** Empty where {@code body} is of no number, or may not tell them. */
    static String of(BreakdownBody body) {
        @Nullable SummaryBody summary = body.summary();
        if (summary == null) {
            return "";
        }
        @Nullable BigDecimal mean = summary.mean();
        @Nullable BigDecimal median = summary.median();
        String unit = switch (summary.unit()) {
            case "years" -> "ans";
            case "days" -> "jours";
            case "hours" -> "heures";
            default -> "prises de contact";
        };
        return mean == null || median == null
                ? ""
                : "Moyenne %s %s, médiane %s."
                        .formatted(FrenchFormats.french(mean), unit, FrenchFormats.french(median));
    }
}
