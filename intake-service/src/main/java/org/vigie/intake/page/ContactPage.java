package org.vigie.intake.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.intake.adapter.http.NextContacts;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.page.Outcome.Unavailable;
import org.vigie.intake.page.Outcome.Wrong;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.Choice;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}/contacts/nouveau}: promises a next contact. */
@Path("/situations/{caseId}/contacts/nouveau")
@Produces(Pages.HTML)
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
@RunOnVirtualThread
public class ContactPage {
    private final CaseReader cases;
    private final CaseView view;
    private final Recording recording;
    private final NextContacts contacts;
    private final FormTokens forms;
    private final InstantSource clock;

    ContactPage(
            CaseReader cases,
            CaseView view,
            Recording recording,
            NextContacts contacts,
            FormTokens forms,
            InstantSource clock) {
        this.cases = cases;
        this.view = view;
        this.recording = recording;
        this.contacts = contacts;
        this.forms = forms;
        this.clock = clock;
    }

    /** The form; a case that is over leads back to its page, which says why. */
    @GET
    public Response blank(@PathParam("caseId") String caseId) {
        CaseFile file = cases.file(caseId);
        return file.status() == CaseStatus.OPEN && file.identityErasedAt() == null
                ? show(200, file, ContactForms.promise(clock.instant()), List.of())
                : Pages.then("/situations/" + file.caseId());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@PathParam("caseId") String caseId, byte[] body) {
        FormFields fields = forms.read(body);
        CaseFile file = cases.file(caseId);
        ObjectNode promise = FormJson.post(fields, "kind", "minorId", "note");
        new FormJson(fields, "", promise).time("dueAt");
        Outcome outcome = recording.of(sender ->
                contacts.promise(file.caseId(), promise, sender).event().caseId());
        return switch (outcome) {
            case Wrong(var violations) ->
                show(422, file, fields, Messages.of(violations, UnaryOperator.identity(), _ -> ""));
            case Unavailable() -> show(503, file, fields, List.of(Messages.UNAVAILABLE));
            default -> view.answer(outcome, file, fields, "promis");
        };
    }

    private static Response show(int status, CaseFile file, FormFields fields, List<FormError> errors) {
        return Pages.page(status, Templates.contact(new Form(fields, errors), file, ActionForm.minors(file)));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance contact(Form form, CaseFile file, List<Choice> minors);
    }
}
