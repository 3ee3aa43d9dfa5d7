package org.vigie.referral.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.readmodel.referrals.ReferralNotes;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code POST /transmissions/{referralId}/precisions}: what was written of people, once it is on record who reads it. */
@Path("/transmissions/{referralId}/precisions")
@Produces(Pages.HTML)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@RunOnVirtualThread
public class NotesPage {
    private static final String REASON = "noteReason";
    private static final FormError NO_REASON =
            new FormError(REASON, "Dites pourquoi vous lisez les précisions, en 500 caractères au plus.");
    private static final FormError ERASED = new FormError(
            "", "Les données personnelles de cette situation ont été effacées : il n’y a plus de précisions.");

    private final ReferralReader referrals;
    private final ReferralView view;
    private final ReferralNotes notes;
    private final Caller caller;
    private final FormTokens forms;

    NotesPage(ReferralReader referrals, ReferralView view, ReferralNotes notes, Caller caller, FormTokens forms) {
        this.referrals = referrals;
        this.view = view;
        this.notes = notes;
        this.caller = caller;
        this.forms = forms;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response read(@PathParam("referralId") String referralId, byte[] body) {
        FormFields fields = forms.read(body);
        ReferralFile file = referrals.file(referralId);
        String reason = fields.text(REASON);
        if (caller.isCoordinator() && !Reason.isReason(reason)) {
            return view.wrong(422, file, fields, NO_REASON);
        }
        try {
            ReferralNotes.Notes read = notes.read(referralId, caller.isCoordinator() ? Reason.encoded(reason) : null);
            return Pages.page(200, Templates.notes(view.shown(file), read));
        } catch (HttpProblem problem) {
            if (problem.getStatusCode() == 410) {
                return view.wrong(410, file, fields, ERASED);
            }
            throw problem;
        }
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance notes(ReferralView.Shown shown, ReferralNotes.Notes notes);
    }
}
