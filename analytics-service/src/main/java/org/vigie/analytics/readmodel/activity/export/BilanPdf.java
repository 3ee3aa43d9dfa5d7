package org.vigie.analytics.readmodel.activity.export;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import org.vigie.analytics.readmodel.activity.report.ReportTypes;
import org.vigie.pdf.PagePdf;

/** The bilan as a tagged PDF. */
@Provider
@Produces(ReportTypes.PDF)
public final class BilanPdf extends DocumentWriter {

    /** For the container. */
    public BilanPdf() {
        super("pdf");
    }

    @Override
    byte[] document(Bilan bilan) {
        return PagePdf.of(Templates.bilanPdf(bilan).render());
    }

    @CheckedTemplate(basePath = "bilan")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bilanPdf(Bilan bilan);
    }
}
