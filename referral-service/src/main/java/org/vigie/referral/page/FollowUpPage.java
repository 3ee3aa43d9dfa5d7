package org.vigie.referral.page;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.referral.adapter.http.FollowUpResource;
import org.vigie.referral.application.ReferralFile;
import org.vigie.theme.Form;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /transmissions/{referralId}/retour}: the authority tells what comes of it. */
@Path("/transmissions/{referralId}/retour")
@Produces(Pages.HTML)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@RunOnVirtualThread
public class FollowUpPage {
    private final ReferralReader referrals;
    private final ReferralView view;
    private final FormCommands moves;
    private final FollowUpResource followUps;
    private final FormTokens forms;

    FollowUpPage(
            ReferralReader referrals,
            ReferralView view,
            FormCommands moves,
            FollowUpResource followUps,
            FormTokens forms) {
        this.referrals = referrals;
        this.view = view;
        this.moves = moves;
        this.followUps = followUps;
        this.forms = forms;
    }

    @GET
    @Operation(hidden = true)
    public Response blank(@PathParam("referralId") String referralId) {
        return show(200, referrals.file(referralId), new Form(MoveForm.blank(), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("referralId") String referralId, byte[] body) {
        FormFields fields = forms.read(body);
        FormResult result = moves.of(
                () -> followUps.tell(
                        referralId,
                        MoveForm.ifMatch(fields),
                        MoveForm.key(fields),
                        FormCommands.body(fields, "outcome", "decidedOn", "note")),
                FormTexts.OF_REFERRALS);
        return result.isDone()
                ? Pages.then("/transmissions/" + referralId + "?fait=" + Done.TOLD)
                : show(result.status(), referrals.file(referralId), new Form(fields, result.errors()));
    }

    private Response show(int status, ReferralFile file, Form form) {
        return Pages.page(status, Templates.followUp(form, view.shown(file), file.version()));
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance followUp(Form form, ReferralView.Shown shown, long version);
    }
}
