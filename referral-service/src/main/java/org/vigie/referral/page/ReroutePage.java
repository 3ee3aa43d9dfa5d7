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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.referral.adapter.http.CoordinationResource;
import org.vigie.referral.application.ReferralFile;
import org.vigie.theme.Choice;
import org.vigie.theme.Form;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /transmissions/{referralId}/reorientation}: a coordinator sends it to another authority. */
@Path("/transmissions/{referralId}/reorientation")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class ReroutePage {
    private final ReferralReader referrals;
    private final ReferralView view;
    private final FormCommands moves;
    private final CoordinationResource coordination;
    private final FormTokens forms;

    ReroutePage(
            ReferralReader referrals,
            ReferralView view,
            FormCommands moves,
            CoordinationResource coordination,
            FormTokens forms) {
        this.referrals = referrals;
        this.view = view;
        this.moves = moves;
        this.coordination = coordination;
        this.forms = forms;
    }

    @GET
    @Operation(hidden = true)
    public Response blank(@PathParam("referralId") String referralId) {
        return show(200, referrals.file(referralId), new Form(FormFields.of(Map.of()), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("referralId") String referralId, byte[] body) {
        FormFields fields = forms.read(body);
        FormResult result = moves.of(
                () -> coordination.reroute(
                        referralId, MoveForm.ifMatch(fields), FormCommands.body(fields, "authority")),
                FormTexts.OF_REFERRALS);
        return result.isDone()
                ? Pages.then("/transmissions/" + referralId + "?fait=" + Done.REROUTED)
                : show(result.status(), referrals.file(referralId), new Form(fields, result.errors()));
    }

    private Response show(int status, ReferralFile file, Form form) {
        return Pages.page(status, Templates.reroute(form, view.shown(file), file.version(), referrals.others(file)));
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reroute(
                Form form, ReferralView.Shown shown, long version, List<Choice> authorities);
    }
}
