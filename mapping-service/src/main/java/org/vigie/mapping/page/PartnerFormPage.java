package org.vigie.mapping.page;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/**
 * {@code /interne/acteurs/{id}/modification}: a cartographer describes a partner, one that is not there yet as well. Who comes second while two edit the
 * same one sees what both said.
 */
@Path("/interne/acteurs/{id}/modification")
@Produces(Pages.HTML)
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
public class PartnerFormPage {
    private final PartnerEdits edits;
    private final FormTokens forms;

    PartnerFormPage(PartnerEdits edits, FormTokens forms) {
        this.edits = edits;
        this.forms = forms;
    }

    @GET
    @Operation(hidden = true)
    public Response blank(@PathParam("id") String id) {
        UUID partnerId = PathIds.uuid(id, "partner");
        Optional<Entry<OnTheMap>> known = edits.find(partnerId);
        PartnerEdit edit = known.map(entry -> PartnerShowing.of(entry.details().details(), entry.version()))
                .orElseGet(PartnerEdit::blank);
        return show(200, partnerId, known.isPresent(), edit, List.of(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("id") String id, byte[] body) {
        FormFields fields = forms.read(body);
        UUID partnerId = PathIds.uuid(id, "partner");
        PartnerEdit edit = PartnerEdit.sent(fields);
        Optional<PartnerEdit> pressed = edit.pressed();
        return pressed.map(changed -> show(200, partnerId, isKnown(partnerId), changed, List.of(), List.of()))
                .orElseGet(() -> save(partnerId, edit));
    }

    private Response save(UUID partnerId, PartnerEdit edit) {
        FormResult result = edits.save(partnerId, edit);
        if (result.isDone()) {
            return saved(partnerId);
        }
        if (result.status() != 412) {
            return show(result.status(), partnerId, isKnown(partnerId), edit, List.of(), result.errors());
        }
        EditMerge merge = edits.merge(partnerId, edit);
        return merge.done()
                ? saved(partnerId)
                : show(412, partnerId, isKnown(partnerId), merge.edit(), merge.conflicts(), result.errors());
    }

    private static Response saved(UUID partnerId) {
        return Pages.then("/interne/acteurs/" + partnerId + "?fait=oui");
    }

    private boolean isKnown(UUID partnerId) {
        return edits.find(partnerId).isPresent();
    }

    private static Response show(
            int status,
            UUID partnerId,
            boolean known,
            PartnerEdit edit,
            List<EditConflict> conflicts,
            List<FormError> errors) {
        Form form = new Form(edit.shown(), errors);
        return Pages.page(
                status,
                Templates.partnerForm(Side.OF_THE_SERVICE, form, partnerId, known, EditParts.of(edit), conflicts));
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance partnerForm(
                Side side, Form form, UUID partnerId, boolean known, EditParts parts, List<EditConflict> conflicts);
    }
}
