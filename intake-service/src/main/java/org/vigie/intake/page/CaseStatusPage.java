package org.vigie.intake.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.intake.adapter.http.CaseChanges;
import org.vigie.intake.adapter.http.Posted;
import org.vigie.intake.adapter.http.Sender;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.NextContactStatus;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.casefile.NextContactLine;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}/cloture} and {@code …/reouverture}: ends the following of a case, or takes it up again. */
@Path("/situations/{caseId}/{change:cloture|reouverture}")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class CaseStatusPage {
    private static final String CLOSING = "cloture";

    private final CaseReader cases;
    private final Recording recording;
    private final CaseChanges changes;
    private final ChangeForms forms;
    private final FormTokens tokens;

    CaseStatusPage(CaseReader cases, Recording recording, CaseChanges changes, ChangeForms forms, FormTokens tokens) {
        this.cases = cases;
        this.recording = recording;
        this.changes = changes;
        this.forms = forms;
        this.tokens = tokens;
    }

    /** The form; of a case that is so already, or was erased, its page says so. */
    @GET
    public Response blank(@PathParam("caseId") String caseId, @PathParam("change") String change) {
        CaseFile file = cases.file(caseId);
        CaseStatus from = change.equals(CLOSING) ? CaseStatus.OPEN : CaseStatus.CLOSED;
        return file.status() == from && file.identityErasedAt() == null
                ? asked(file, change).show(200, file, FormFields.of(ChangeForms.blank(file.version())), List.of())
                : Pages.then("/situations/" + file.caseId());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@PathParam("caseId") String caseId, @PathParam("change") String change, byte[] body) {
        FormFields fields = tokens.read(body);
        CaseFile file = cases.file(caseId);
        ObjectNode request = FormJson.post(fields, "reason");
        Outcome outcome = recording.of(
                ChangeForms.version(fields),
                sender -> post(file, change, request, sender).event().caseId());
        return forms.answer(
                outcome,
                file,
                fields,
                change,
                (status, now, filled, errors) -> asked(now, change).show(status, now, filled, errors));
    }

    private Posted post(CaseFile file, String change, ObjectNode request, Sender sender) {
        return change.equals(CLOSING)
                ? changes.close(file.caseId(), request, sender)
                : changes.reopen(file.caseId(), request, sender);
    }

    private static ReasonAsked asked(CaseFile file, String change) {
        return change.equals(CLOSING)
                ? new ReasonAsked(
                        "Clore la situation",
                        "",
                        "Pourquoi la clore",
                        List.of(
                                "Plus rien n’est attendu de la plateforme pour cette situation.",
                                "Elle reste lisible et comptée comme avant ; ses actions peuvent encore recevoir des suites.",
                                "Une nouvelle prise de contact la rouvre d’elle-même ; la coordination peut la rouvrir à tout moment."),
                        "Clore la situation",
                        open(file))
                : new ReasonAsked(
                        "Rouvrir la situation",
                        "",
                        "Pourquoi la rouvrir",
                        List.of("Elle est de nouveau suivie : des contacts peuvent y être promis."),
                        "Rouvrir la situation",
                        List.of());
    }

    /** What stands in the way of closing: somebody still expects to hear of it. */
    private static List<NextContactLine> open(CaseFile file) {
        return file.nextContacts().stream()
                .filter(contact -> contact.status() == NextContactStatus.OPEN)
                .toList();
    }
}
