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
import org.vigie.referral.adapter.http.RefusalResource;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.ReferralFile;
import org.vigie.theme.Choice;
import org.vigie.theme.Form;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /transmissions/{referralId}/refus}: it is not for this authority, and perhaps for another. */
@Path("/transmissions/{referralId}/refus")
@Produces(Pages.HTML)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@RunOnVirtualThread
public class RefusalPage {
    private final ReferralReader referrals;
    private final ReferralView view;
    private final FormCommands moves;
    private final RefusalResource refusals;
    private final Caller caller;
    private final FormTokens forms;

    RefusalPage(
            ReferralReader referrals,
            ReferralView view,
            FormCommands moves,
            RefusalResource refusals,
            Caller caller,
            FormTokens forms) {
        this.referrals = referrals;
        this.view = view;
        this.moves = moves;
        this.refusals = refusals;
        this.caller = caller;
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
                () -> refusals.refuse(
                        referralId,
                        MoveForm.ifMatch(fields),
                        MoveForm.key(fields),
                        FormCommands.body(fields, "reason", "redirectTo")),
                FormTexts.OF_REFERRALS);
        return result.isDone()
                ? Pages.then(whatFollows(referralId, fields))
                : show(result.status(), referrals.file(referralId), new Form(fields, result.errors()));
    }

    /** What goes to another authority is no longer this one's to see. */
    private String whatFollows(String referralId, FormFields fields) {
        boolean gone = !caller.isCoordinator() && !fields.text("redirectTo").isEmpty();
        return gone ? "/?fait=" + Done.REDIRECTED : "/transmissions/" + referralId + "?fait=" + Done.REFUSED;
    }

    private Response show(int status, ReferralFile file, Form form) {
        return Pages.page(status, Templates.refusal(form, view.shown(file), file.version(), referrals.others(file)));
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance refusal(
                Form form, ReferralView.Shown shown, long version, List<Choice> authorities);
    }
}
