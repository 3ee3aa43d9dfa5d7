package org.vigie.referral.page;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.referral.adapter.http.AcknowledgementResource;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /transmissions/{referralId}}: one referral, where it stands and what can be done with it now. */
@Path("/transmissions/{referralId}")
@Produces(Pages.HTML)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@RunOnVirtualThread
public class ReferralPage {
    private final ReferralReader referrals;
    private final ReferralView view;
    private final FormCommands moves;
    private final AcknowledgementResource acknowledgements;
    private final FormTokens forms;

    ReferralPage(
            ReferralReader referrals,
            ReferralView view,
            FormCommands moves,
            AcknowledgementResource acknowledgements,
            FormTokens forms) {
        this.referrals = referrals;
        this.view = view;
        this.moves = moves;
        this.acknowledgements = acknowledgements;
        this.forms = forms;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("referralId") String referralId, @QueryParam("fait") @Nullable String done) {
        return view.show(referrals.file(referralId), Done.words(done));
    }

    @POST
    @Path("reception")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response acknowledge(@PathParam("referralId") String referralId, byte[] body) {
        FormFields fields = forms.read(body);
        FormResult result = moves.of(
                () -> acknowledgements.acknowledge(referralId, null, FormCommands.NOTHING), FormTexts.OF_REFERRALS);
        return view.after(result, referrals.file(referralId), fields, Done.ACKNOWLEDGED);
    }
}
