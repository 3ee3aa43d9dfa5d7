package org.vigie.analytics.readmodel.activity.report;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import org.vigie.analytics.readmodel.activity.document.DocumentWriter;
import org.vigie.http.csv.Csv;

/** A report as CSV, one line a figure. */
@Provider
@Produces(ReportCsv.TEXT_CSV)
public final class ReportCsv extends DocumentWriter<ReportBody> {
    static final String TEXT_CSV = Csv.TYPE;

    /** For the container. */
    public ReportCsv() {
        super(ReportBody.class, Csv.CONTENT_TYPE, "csv");
    }

    @Override
    protected String name(ReportBody report) {
        return report.fileName();
    }

    @Override
    protected byte[] document(ReportBody report) {
        Csv csv = new Csv("code,value,unit,numerator,denominator,suppressed");
        report.figures()
                .forEach((code, figure) -> csv.add(
                        code,
                        figure.value(),
                        figure.unit(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.suppressed() != null));
        return csv.bytes();
    }
}
