package org.vigie.analytics.readmodel.activity.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;

/** A report as JSON. */
@Schema(name = "ActivityReport")
record ReportBody(
        LocalDate from,
        LocalDate to,

        @Schema(description = "Position of each service's log up to which everything is counted.")
        LogPositions position,

        Instant generatedAt,

        @Schema(description = "Every figure by its code, in the order of the report.")
        Map<String, FigureBody> figures) {

    static ReportBody of(ActivityReport report) {
        Map<String, FigureBody> figures = new LinkedHashMap<>();
        report.figures().forEach((code, figure) -> figures.put(code, FigureBody.of(figure)));
        return new ReportBody(
                report.period().from(), report.period().to(), report.positions(), report.generatedAt(), figures);
    }
}
