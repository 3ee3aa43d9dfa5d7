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
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.identity.CaseIdentities;
import org.vigie.intake.readmodel.identity.CaseIdentity;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}}: one case; who its people are is shown to coordinators who say why, and on record. */
@Path("/situations/{caseId}")
@Produces(Pages.HTML)
@RunOnVirtualThread
public class CasePage {
    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("appel", "La prise de contact est enregistrée."),
            Map.entry("action", "L’action est enregistrée."),
            Map.entry(
                    "correction", "La prise de contact est corrigée ; ce qui avait été dit reste dans la chronologie."),
            Map.entry("retrait", "C’est retiré, et ne compte plus."),
            Map.entry("suite", "La suite est notée."),
            Map.entry("cloture", "La situation est close."),
            Map.entry("reouverture", "La situation est de nouveau suivie."),
            Map.entry("promis", "Le contact est promis."),
            Map.entry("effectue", "C’est noté : le contact a eu lieu."),
            Map.entry("annule", "C’est noté : le contact n’aura pas lieu."),
            Map.entry(
                    "reunion",
                    "Les deux situations sont réunies : celle-ci reste, et montre tout ce qu’elles ont reçu."),
            Map.entry("annulation", "La réunion est annulée : cette situation est de nouveau suivie pour elle-même."),
            Map.entry(
                    "differents",
                    "C’est noté : ce sont d’autres enfants. Cette situation ne sera plus proposée avec l’autre."));
    private static final FormError NO_REASON =
            new FormError("reason", "Dites pourquoi vous consultez l’identité, en 500 caractères au plus.");

    private final CaseReader cases;
    private final CaseView view;
    private final CaseIdentities identities;
    private final FormTokens forms;

    CasePage(CaseReader cases, CaseView view, CaseIdentities identities, FormTokens forms) {
        this.cases = cases;
        this.view = view;
        this.identities = identities;
        this.forms = forms;
    }

    @GET
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    public Response show(@PathParam("caseId") String caseId, @QueryParam("fait") @Nullable String done) {
        return view.show(cases.file(caseId), done == null ? "" : DONE.getOrDefault(done, ""));
    }

    @POST
    @Path("identite")
    @RolesAllowed(Roles.COORDINATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response identity(@PathParam("caseId") String caseId, byte[] body) {
        FormFields fields = forms.read(body);
        CaseFile file = cases.file(caseId);
        String reason = fields.text("reason");
        if (!Reason.isReason(reason)) {
            return view.wrong(422, file, fields, List.of(NO_REASON));
        }
        return Pages.page(200, Templates.identity(file, identities.read(file.caseId(), reason)));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance identity(CaseFile file, CaseIdentity identity);
    }
}
