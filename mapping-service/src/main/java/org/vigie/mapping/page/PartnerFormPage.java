package org.vigie.mapping.page;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.mapping.application.draft.Draft;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/**
 * {@code /interne/acteurs/{id}/modification}: a cartographer describes a partner, one that is not there yet as well. Who comes second while two edit the
 * same one sees what both said. What they have typed and not saved
 * is kept as a draft of theirs ({@link PartnerDraftPage}).
 */
@Path("/interne/acteurs/{id}/modification")
@Produces(Pages.HTML)
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
public class PartnerFormPage {
    private static final String TAKEN_UP = "oui";
    private static final String KEPT = "garde";

    private final PartnerEdits edits;
    private final PartnerDrafts drafts;
    private final PartnerForms shown;
    private final FormTokens forms;

    PartnerFormPage(PartnerEdits edits, PartnerDrafts drafts, PartnerForms shown, FormTokens forms) {
        this.edits = edits;
        this.drafts = drafts;
        this.shown = shown;
        this.forms = forms;
    }

    /**
     * The form.
     *
     * @param draft {@code oui} with the draft of whoever asks, {@code garde} after it was kept by a button; else what stands, unless there is one
     */
    @GET
    @Operation(hidden = true)
    public Response open(@PathParam("id") String id, @QueryParam("brouillon") @Nullable String draft) {
        UUID partnerId = PathIds.uuid(id, "partner");
        Optional<Draft> mine = drafts.find(partnerId);
        if (TAKEN_UP.equals(draft) || KEPT.equals(draft)) {
            return mine.map(known -> shown.takenUp(known, KEPT.equals(draft)))
                    .orElseThrow(() -> Problems.notFound("draft"));
        }
        return mine.map(shown::choice).orElseGet(() -> shown.asItStands(partnerId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("id") String id, byte[] body) {
        FormFields fields = forms.read(body);
        UUID partnerId = PathIds.uuid(id, "partner");
        PartnerEdit edit = PartnerEdit.sent(fields);
        Optional<PartnerEdit> pressed = edit.pressed();
        return pressed.map(changed -> shown.show(200, partnerId, changed, DraftNotice.CHANGED, List.of()))
                .orElseGet(() -> save(partnerId, edit));
    }

    private Response save(UUID partnerId, PartnerEdit edit) {
        FormResult result = edits.save(partnerId, edit);
        if (result.isDone()) {
            return saved(partnerId, edit);
        }
        if (result.status() != 412) {
            return shown.show(result.status(), partnerId, edit, DraftNotice.CHANGED, result.errors());
        }
        EditMerge merge = edits.merge(partnerId, edit);
        return merge.done()
                ? saved(partnerId, edit)
                : shown.show(412, partnerId, merge.edit(), DraftNotice.CHANGED, result.errors(), merge.conflicts());
    }

    private Response saved(UUID partnerId, PartnerEdit edit) {
        drafts.committed(partnerId, edit);
        return Pages.then("/interne/acteurs/" + partnerId + "?fait=oui");
    }
}
