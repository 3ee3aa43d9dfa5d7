package org.vigie.intake.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vigie.http.FormFields;
import org.vigie.http.JsonBody;
import org.vigie.http.Roles;
import org.vigie.intake.adapter.http.Merging;
import org.vigie.intake.page.Outcome.Unavailable;
import org.vigie.intake.page.Outcome.Wrong;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.Choice;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}/reunion}: says what becomes of two cases that are made one, makes them one, and takes that back. */
@Path("/situations/{caseId}/reunion")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class MergePage {
    private static final FormError UNDECIDED = new FormError(MergeForm.STAYS, "Choisissez la situation qui reste.");

    private final CaseReader cases;
    private final CaseView view;
    private final Recording recording;
    private final Merging merging;
    private final FormTokens forms;

    MergePage(CaseReader cases, CaseView view, Recording recording, Merging merging, FormTokens forms) {
        this.cases = cases;
        this.view = view;
        this.recording = recording;
        this.merging = merging;
        this.forms = forms;
    }

    /** Asks before anything happens. */
    @POST
    @Path("confirmation")
    public Response ask(@PathParam("caseId") String caseId, byte[] body) {
        FormFields fields = forms.read(body);
        return show(200, MergeForm.blank(cases.file(caseId), cases.file(fields.text("other")), fields), List.of());
    }

    @POST
    public Response merge(@PathParam("caseId") String caseId, byte[] body) {
        FormFields fields = forms.read(body);
        MergeForm form = new MergeForm(cases.file(caseId), cases.file(fields.text("other")), fields);
        if (!form.isDecided()) {
            return show(422, form, List.of(UNDECIDED));
        }
        Outcome outcome = recording.of(sender -> merging.merge(form.absorbed(), JsonBody.of(form.request()), sender)
                .event()
                .other());
        return switch (outcome) {
            case Wrong(var violations) -> show(422, form, Messages.of(violations, UnaryOperator.identity(), _ -> ""));
            case Unavailable() -> show(503, form, List.of(Messages.UNAVAILABLE));
            default -> view.answer(outcome, form.file(), fields, "reunion");
        };
    }

    @POST
    @Path("annulation")
    public Response undo(@PathParam("caseId") String caseId, byte[] body) {
        FormFields fields = forms.read(body);
        CaseFile file = cases.file(caseId);
        ObjectNode undoing = JsonNodeFactory.instance.objectNode().put("externalReference", fields.text("reference"));
        Outcome outcome = recording.of(sender -> merging.undo(file.caseId(), JsonBody.of(undoing), sender)
                .event()
                .caseId());
        return view.answer(outcome, file, fields, "annulation");
    }

    private static Response show(int status, MergeForm form, List<FormError> errors) {
        Form shown = new Form(form.fields(), errors);
        return Pages.page(status, Templates.merge(shown, form.file(), form.other(), form.cases(), form.pairs()));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance merge(
                Form form, CaseFile file, CaseFile other, List<Choice> cases, List<Choice> pairs);
    }
}
