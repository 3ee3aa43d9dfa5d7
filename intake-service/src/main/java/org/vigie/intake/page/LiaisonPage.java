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
import java.util.Map;
import org.vigie.http.FormFields;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.intake.adapter.http.CaseChanges;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.readmodel.casefile.ActionLine;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.Form;
import org.vigie.theme.FormTokens;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}/actions/{actionId}/suites}: says what came of a contact with the child protection service in charge. */
@Path("/situations/{caseId}/actions/{actionId}/suites")
@Produces(Pages.HTML)
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
@RunOnVirtualThread
public class LiaisonPage {
    private final CaseReader cases;
    private final Recording recording;
    private final CaseChanges changes;
    private final ChangeForms forms;
    private final FormTokens tokens;
    private final InstantSource clock;

    LiaisonPage(
            CaseReader cases,
            Recording recording,
            CaseChanges changes,
            ChangeForms forms,
            FormTokens tokens,
            InstantSource clock) {
        this.cases = cases;
        this.recording = recording;
        this.changes = changes;
        this.forms = forms;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The form; what nothing can come of any more, or ever, leads back to the case. */
    @GET
    public Response blank(@PathParam("caseId") String caseId, @PathParam("actionId") String actionId) {
        CaseFile file = cases.file(caseId);
        ActionLine action = action(file, actionId);
        boolean followed = action.type() == ActionType.ASE_LIAISON && !action.withdrawn();
        if (!followed || file.identityErasedAt() != null) {
            return Pages.then("/situations/" + file.caseId());
        }
        Map<String, List<String>> values = ChangeForms.blank(file.version());
        values.put("occurredAt", List.of(FrenchFormats.fieldTime(clock.instant())));
        return show(200, file, action, new Form(FormFields.of(values), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@PathParam("caseId") String caseId, @PathParam("actionId") String actionId, byte[] body) {
        FormFields fields = tokens.read(body);
        CaseFile file = cases.file(caseId);
        ActionLine action = action(file, actionId);
        ObjectNode followUp = FormJson.post(fields, "outcome", "note");
        new FormJson(fields, "", followUp).time("occurredAt");
        Outcome outcome = recording.of(
                ChangeForms.version(fields),
                sender -> changes.followUp(action.actionId().toString(), followUp, sender)
                        .event()
                        .caseId());
        return forms.answer(
                outcome,
                file,
                fields,
                "suite",
                (status, now, filled, errors) -> show(status, now, action, new Form(filled, errors)));
    }

    private static ActionLine action(CaseFile file, String actionId) {
        return Withdrawable.action(file, PathIds.uuid(actionId, "action"));
    }

    private static Response show(int status, CaseFile file, ActionLine action, Form form) {
        return Pages.page(status, Templates.liaison(form, file, action));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance liaison(Form form, CaseFile file, ActionLine action);
    }
}
