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
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.vigie.http.FormFields;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.intake.adapter.http.NextContacts;
import org.vigie.intake.domain.NextContactStatus;
import org.vigie.intake.page.Outcome.Unavailable;
import org.vigie.intake.page.Outcome.Wrong;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.casefile.NextContactLine;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}/contacts/{contactId}/{end}}: says that a next contact took place, or that it will not. */
@Path("/situations/{caseId}/contacts/{contactId}/{end:effectue|annule}")
@Produces(Pages.HTML)
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
@RunOnVirtualThread
public class ContactEndPage {
    private static final String KEPT = "effectue";

    private final CaseReader cases;
    private final CaseView view;
    private final Recording recording;
    private final NextContacts contacts;
    private final FormTokens forms;

    ContactEndPage(CaseReader cases, CaseView view, Recording recording, NextContacts contacts, FormTokens forms) {
        this.cases = cases;
        this.view = view;
        this.recording = recording;
        this.contacts = contacts;
        this.forms = forms;
    }

    /** The form; of one that is over, the page of the case says so. */
    @GET
    public Response blank(
            @PathParam("caseId") String caseId,
            @PathParam("contactId") String contactId,
            @PathParam("end") String end) {
        CaseFile file = cases.file(caseId);
        NextContactLine contact = contact(file, contactId);
        return contact.status() == NextContactStatus.OPEN
                ? show(200, file, contact, end, ContactForms.end(), List.of())
                : Pages.then("/situations/" + file.caseId());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(
            @PathParam("caseId") String caseId,
            @PathParam("contactId") String contactId,
            @PathParam("end") String end,
            byte[] body) {
        FormFields fields = forms.read(body);
        CaseFile file = cases.file(caseId);
        NextContactLine contact = contact(file, contactId);
        return switch (end(file, contact.nextContactId(), end, fields)) {
            case Wrong(var violations) ->
                show(422, file, contact, end, fields, Messages.of(violations, UnaryOperator.identity(), _ -> ""));
            case Unavailable() -> show(503, file, contact, end, fields, List.of(Messages.UNAVAILABLE));
            case Outcome other -> view.answer(other, file, fields, end);
        };
    }

    /** It is on record with the case that it was promised in; whoever ended it goes on where they were. */
    private Outcome end(CaseFile file, UUID contactId, String end, FormFields fields) {
        ObjectNode asked = FormJson.post(fields, end.equals(KEPT) ? "note" : "reason");
        return recording.of(sender -> {
            if (end.equals(KEPT)) {
                contacts.keep(contactId, asked, sender);
            } else {
                contacts.cancel(contactId, asked, sender);
            }
            return file.caseId();
        });
    }

    private static NextContactLine contact(CaseFile file, String contactId) {
        UUID id = PathIds.uuid(contactId, "next contact");
        return file.nextContacts().stream()
                .filter(contact -> contact.nextContactId().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("next contact"));
    }

    private static Response show(
            int status, CaseFile file, NextContactLine contact, String end, FormFields fields, List<FormError> errors) {
        return Pages.page(status, Templates.contactEnd(new Form(fields, errors), file, contact, end.equals(KEPT)));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance contactEnd(Form form, CaseFile file, NextContactLine contact, boolean kept);
    }
}
