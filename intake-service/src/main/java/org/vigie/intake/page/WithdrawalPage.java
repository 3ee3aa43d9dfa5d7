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
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}/appels/{id}/retrait} and {@code …/actions/{id}/retrait}: takes back what was recorded by mistake. */
@Path("/situations/{caseId}/{kind:appels|actions}/{id}/retrait")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class WithdrawalPage {
    private final CaseReader cases;
    private final Recording recording;
    private final CaseChanges changes;
    private final ChangeForms forms;
    private final FormTokens tokens;

    WithdrawalPage(CaseReader cases, Recording recording, CaseChanges changes, ChangeForms forms, FormTokens tokens) {
        this.cases = cases;
        this.recording = recording;
        this.changes = changes;
        this.forms = forms;
        this.tokens = tokens;
    }

    /** The form; of what is withdrawn, or of a case that was erased, the page of the case says so. */
    @GET
    public Response blank(
            @PathParam("caseId") String caseId, @PathParam("kind") String kind, @PathParam("id") String id) {
        CaseFile file = cases.file(caseId);
        Withdrawable target = Withdrawable.find(file, kind, id);
        return target.withdrawn() || file.identityErasedAt() != null
                ? Pages.then("/situations/" + file.caseId())
                : target.asked().show(200, file, FormFields.of(ChangeForms.blank(file.version())), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(
            @PathParam("caseId") String caseId,
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            byte[] body) {
        FormFields fields = tokens.read(body);
        CaseFile file = cases.file(caseId);
        Withdrawable target = Withdrawable.find(file, kind, id);
        ObjectNode withdrawal = FormJson.post(fields, "reason");
        Outcome outcome = recording.of(
                ChangeForms.version(fields),
                sender -> withdraw(target, withdrawal, sender).event().caseId());
        return forms.answer(outcome, file, fields, "retrait", target.asked()::show);
    }

    private Posted withdraw(Withdrawable target, ObjectNode withdrawal, Sender sender) {
        return target.isCall()
                ? changes.withdrawCall(target.id(), withdrawal, sender)
                : changes.withdrawAction(target.id(), withdrawal, sender);
    }
}
