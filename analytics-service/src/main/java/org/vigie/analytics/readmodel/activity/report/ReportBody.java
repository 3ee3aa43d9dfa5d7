package org.vigie.analytics.readmodel.activity.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition;
import org.vigie.analytics.readmodel.activity.report.ActivityReport.ReleaseMark;

/** A report as JSON. */
@Schema(name = "ActivityReport")
public record ReportBody(
        LocalDate from,
        LocalDate to,
        @JsonIgnore Audience audience,

        @Schema(description = "Position of each service's log up to which everything is counted.")
        LogPositions position,

        Instant generatedAt,

        @Schema(description = "Of public figures: what gave them to the public, once and for all.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable ReleaseMark release,

        @Schema(description = "Every figure by its code, in the order of the report.")
        Map<String, FigureBody> figures,

        @Schema(description = "Where the definition of each figure is served, by the figure's code.")
        Map<String, String> definitions) {

    /** How files of it are called, without an extension. */
    public String fileName() {
        return "bilan-%s-%s".formatted(from, to);
    }

    /** The JSON form of {@code report}. */
    public static ReportBody of(ActivityReport report) {
        Map<String, FigureBody> figures = new LinkedHashMap<>();
        Map<String, String> definitions = new LinkedHashMap<>();
        report.figures().forEach((code, figure) -> {
            figures.put(code, FigureBody.of(figure));
            definitions.put(code, FigureDefinition.pathOf(code));
        });
        return new ReportBody(
                report.period().from(),
                report.period().to(),
                report.audience(),
                report.positions(),
                report.generatedAt(),
                report.release(),
                figures,
                definitions);
    }
}
