package org.vigie.analytics.readmodel.activity.report;

/** Media types of documents that a report is served as; each has a writer of {@link ReportBody}. */
public final class ReportTypes {
    /** A workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** A document to print. */
    public static final String PDF = "application/pdf";

    private ReportTypes() {}
}
