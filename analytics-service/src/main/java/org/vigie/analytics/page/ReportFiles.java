package org.vigie.analytics.page;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.vigie.analytics.readmodel.activity.report.ReportBody;
import org.vigie.analytics.readmodel.activity.report.ReportTypes;
import org.vigie.http.csv.Csv;

/** Reports as files, at addresses that a link can have: a browser that follows one cannot say what it accepts. */
final class ReportFiles {
    /** Beneath a page's own path. */
    static final String PATH = "bilan.{form:pdf|xlsx|csv}";

    private static final Map<String, String> TYPES =
            Map.of("pdf", ReportTypes.PDF, "xlsx", ReportTypes.XLSX, "csv", Csv.TYPE);

    private ReportFiles() {}

    /** The report in the form that the path names. */
    static Response file(String form, ReportBody report) {
        return Response.ok(report, Objects.requireNonNull(TYPES.get(form), form))
                .build();
    }
}
