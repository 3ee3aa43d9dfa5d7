package org.vigie.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.vigie.http.FormFields;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.casefile.NextContactLine;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/**
 * A page that asks for no more than the reason, before something is done that is not taken back by a click.
 *
 * @param about what in the case it is done to; empty when it is the case itself
 * @param question what is asked
 * @param then what becomes of it
 * @param expected next contacts that stand in its way
 */
public record ReasonAsked(
        String title, String about, String question, List<String> then, String button, List<NextContactLine> expected) {

    /** The page with its form. */
    Response show(int status, CaseFile file, FormFields fields, List<FormError> errors) {
        return Pages.page(status, Templates.reasoned(new Form(fields, errors), file, this));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reasoned(Form form, CaseFile file, ReasonAsked asked);
    }
}
