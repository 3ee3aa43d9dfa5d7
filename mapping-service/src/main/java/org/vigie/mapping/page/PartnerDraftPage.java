package org.vigie.mapping.page;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.mapping.application.draft.Drafts.Kept;
import org.vigie.mapping.application.draft.Drafts.OtherStands;
import org.vigie.mapping.application.draft.Drafts.TooMany;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /interne/acteurs/{id}/brouillon}: keeps what a cartographer typed, by a button or, while they type, by a script. */
@Path("/interne/acteurs/{id}/brouillon")
@Produces(Pages.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
public class PartnerDraftPage {
    private static final FormError FULL = new FormError(
            "",
            "Vous avez autant de brouillons qu’il en peut être gardé, et celui-ci ne l’est pas. Supprimez-en dans « Mes"
                    + " brouillons », ouvert dans un autre onglet, puis recommencez.");
    private static final String OTHER_STANDS =
            "Un autre brouillon de cette fiche a été enregistré ailleurs. Ce que vous tapez ici n’est plus gardé :"
                    + " « Enregistrer le brouillon » vous laisse choisir.";

    private final PartnerDrafts drafts;
    private final PartnerForms shown;
    private final FormTokens forms;

    PartnerDraftPage(PartnerDrafts drafts, PartnerForms shown, FormTokens forms) {
        this.drafts = drafts;
        this.shown = shown;
        this.forms = forms;
    }

    /** What a script is told. */
    public record Said(String draft, String said) {}

    @POST
    @Operation(hidden = true)
    public Response keep(@PathParam("id") String id, byte[] body) {
        FormFields fields = forms.read(body);
        UUID partnerId = PathIds.uuid(id, "partner");
        PartnerEdit edit = PartnerEdit.sent(fields);
        return drafts.keep(partnerId, body, edit)
                .map(outcome -> switch (outcome) {
                    case Kept _ -> Pages.then(PartnerFormView.address(partnerId) + "?brouillon=garde");
                    case OtherStands(var other) ->
                        shown.show(409, partnerId, edit, DraftNotice.against(other), List.of());
                    case TooMany() -> shown.show(409, partnerId, edit, DraftNotice.NONE, List.of(FULL));
                })
                .orElseGet(() -> shown.show(200, partnerId, edit.withoutDraft(), DraftNotice.nothing(), List.of()));
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response keepWhileTyping(@PathParam("id") String id, byte[] body) {
        FormFields fields = forms.read(body);
        UUID partnerId = PathIds.uuid(id, "partner");
        PartnerEdit edit = PartnerEdit.sent(fields);
        return drafts.keep(partnerId, body, edit)
                .map(outcome -> switch (outcome) {
                    case Kept(var draft) ->
                        answer(200, new Said(draft.revision().toString(), DraftNotice.savedAt(draft)));
                    case OtherStands _ -> answer(409, new Said("", OTHER_STANDS));
                    case TooMany() -> answer(409, new Said("", FULL.message()));
                })
                .orElseGet(() -> answer(200, new Said("", "")));
    }

    private static Response answer(int status, Said said) {
        return Response.status(status).entity(said).build();
    }

    /** Throws the draft away. */
    @POST
    @Path("/suppression")
    @Operation(hidden = true)
    public Response discard(@PathParam("id") String id, byte[] body) {
        FormFields fields = forms.read(body);
        UUID partnerId = PathIds.uuid(id, "partner");
        drafts.discard(partnerId);
        return Pages.then(
                fields.text("puis").equals("fiche") ? PartnerFormView.address(partnerId) : "/interne/brouillons");
    }
}
