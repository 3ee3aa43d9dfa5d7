package org.vigie.analytics.readmodel.activity.export;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import org.vigie.analytics.readmodel.activity.document.DocumentWriter;
import org.vigie.analytics.readmodel.activity.report.ReportBody;
import org.vigie.analytics.readmodel.activity.report.ReportTypes;
import org.vigie.pdf.PagePdf;

/** The bilan as a tagged PDF. */
@Provider
@Produces(ReportTypes.PDF)
public final class BilanPdf extends DocumentWriter<ReportBody> {

    /** For the container. */
    public BilanPdf() {
        super(ReportBody.class, ReportTypes.PDF, "pdf");
    }

    @Override
    protected String name(ReportBody report) {
        return report.fileName();
    }

    @Override
    protected byte[] document(ReportBody report) {
        return PagePdf.of(Templates.bilanPdf(BilanSections.of(report)).render());
    }

    @CheckedTemplate(basePath = "bilan")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bilanPdf(WrittenBilan bilan);
    }
}
