package org.vigie.intake.page;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.MergeBooks;
import org.vigie.intake.readmodel.IdentityReader;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.history.HistoryItem;
import org.vigie.intake.readmodel.history.Told;
import org.vigie.intake.readmodel.identity.CaseIdentities;
import org.vigie.intake.readmodel.identity.CaseIdentity;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}}: one case; who its people are is shown to coordinators who say why, and on record. */
@Path("/situations/{caseId}")
@Produces(Pages.HTML)
@RunOnVirtualThread
public class CasePage {
    private static final Map<String, String> DONE =
            Map.of("appel", "La prise de contact est enregistrée.", "action", "L’action est enregistrée.");
    private static final FormError NO_REASON =
            new FormError("reason", "Dites pourquoi vous consultez l’identité, en 500 caractères au plus.");

    private final CaseReader cases;
    private final CaseHistories histories;
    private final MergeBooks merges;
    private final CaseIdentities identities;
    private final FormTokens forms;

    CasePage(
            CaseReader cases, CaseHistories histories, MergeBooks merges, CaseIdentities identities, FormTokens forms) {
        this.cases = cases;
        this.histories = histories;
        this.merges = merges;
        this.identities = identities;
        this.forms = forms;
    }

    @GET
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    public Response show(@PathParam("caseId") String caseId, @QueryParam("fait") @Nullable String done) {
        String said = done == null ? "" : DONE.getOrDefault(done, "");
        return show(200, cases.file(caseId), said, new Form(FormFields.of(Map.of()), List.of()));
    }

    @POST
    @Path("identite")
    @RolesAllowed(Roles.COORDINATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response identity(@PathParam("caseId") String caseId, byte[] body) {
        FormFields fields = forms.read(body);
        CaseFile file = cases.file(caseId);
        String reason = fields.text("reason");
        if (!IdentityReader.isReason(reason)) {
            return show(422, file, "", new Form(fields, List.of(NO_REASON)));
        }
        return Pages.page(200, Templates.identity(file, identities.read(file.caseId(), reason)));
    }

    private Response show(int status, CaseFile file, String done, Form form) {
        List<HistoryItem> history = Told.of(histories.postings(file.caseId()), merges.postings(file.caseId())).stream()
                .map(Told::item)
                .toList();
        return Pages.page(status, Templates.situation(file, history.reversed(), done, form));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance situation(CaseFile file, List<HistoryItem> history, String done, Form form);

        static native TemplateInstance identity(CaseFile file, CaseIdentity identity);
    }
}
