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
import org.vigie.http.FormFields;
import org.vigie.http.JsonBody;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.intake.adapter.http.Merging;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.duplicates.Candidates;
import org.vigie.intake.readmodel.duplicates.CaseCandidates;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}/doublons}: cases that may be about the same children, to coordinators who say why, and on record. */
@Path("/situations/{caseId}/doublons")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class DuplicatesPage {
    private static final String REASON = "candidatesReason";
    private static final FormError NO_REASON =
            new FormError(REASON, "Dites pourquoi vous cherchez des doublons, en 500 caractères au plus.");

    private final CaseReader cases;
    private final CaseView view;
    private final CaseCandidates candidates;
    private final Recording recording;
    private final Merging merging;
    private final FormTokens forms;

    DuplicatesPage(
            CaseReader cases,
            CaseView view,
            CaseCandidates candidates,
            Recording recording,
            Merging merging,
            FormTokens forms) {
        this.cases = cases;
        this.view = view;
        this.candidates = candidates;
        this.recording = recording;
        this.merging = merging;
        this.forms = forms;
    }

    @POST
    public Response find(@PathParam("caseId") String caseId, byte[] body) {
        FormFields fields = forms.read(body);
        CaseFile file = cases.file(caseId);
        String reason = fields.text(REASON);
        if (!Reason.isReason(reason)) {
            return view.wrong(422, file, fields, List.of(NO_REASON));
        }
        Candidates all = candidates.of(file.caseId(), reason);
        List<ShownCandidate> found = all.items().stream()
                .map(candidate -> ShownCandidate.of(
                        candidate, file, cases.file(candidate.caseId().toString())))
                .toList();
        return Pages.page(200, Templates.duplicates(file, found, all.complete()));
    }

    /** They are other children. */
    @POST
    @Path("differents")
    public Response tellApart(@PathParam("caseId") String caseId, byte[] body) {
        FormFields fields = forms.read(body);
        CaseFile file = cases.file(caseId);
        ObjectNode difference = JsonNodeFactory.instance
                .objectNode()
                .put("externalReference", fields.text("reference"))
                .put("otherCaseId", fields.text("other"));
        Outcome outcome = recording.of(sender -> merging.tellApart(file.caseId(), JsonBody.of(difference), sender)
                .event()
                .caseId());
        return view.answer(outcome, file, fields, "differents");
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance duplicates(CaseFile file, List<ShownCandidate> found, boolean complete);
    }
}
