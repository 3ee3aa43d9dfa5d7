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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.referral.adapter.http.CoordinationResource;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /transmissions/{referralId}/renvoi}, {@code /retrait} and {@code /cloture}: what a coordinator is asked about before it is done. */
@Path("/transmissions/{referralId}/{move:renvoi|retrait|cloture}")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class ConfirmationPage {
    private static final String RESENDING = "renvoi";
    private static final String WITHDRAWAL = "retrait";

    private final ReferralReader referrals;
    private final ReferralView view;
    private final FormCommands moves;
    private final CoordinationResource coordination;
    private final FormTokens forms;

    ConfirmationPage(
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
    public Response ask(@PathParam("referralId") String referralId, @PathParam("move") String move) {
        ReferralView.Shown shown = view.shown(referrals.file(referralId));
        boolean possible = shown.can(
                switch (move) {
                    case RESENDING -> "resend";
                    case WITHDRAWAL -> "withdrawal";
                    default -> "closure";
                });
        return Pages.page(200, Templates.confirmation(shown, move, possible));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("referralId") String referralId, @PathParam("move") String move, byte[] body) {
        FormFields fields = forms.read(body);
        return switch (move) {
            case RESENDING -> after(coordination::resend, referralId, fields, Done.RESENT);
            case WITHDRAWAL -> after(coordination::withdraw, referralId, fields, Done.WITHDRAWN);
            default -> after(coordination::close, referralId, fields, Done.CLOSED);
        };
    }

    private Response after(Command command, String referralId, FormFields fields, String done) {
        FormResult result =
                moves.of(() -> command.give(referralId, null, FormCommands.NOTHING), FormTexts.OF_REFERRALS);
        return view.after(result, referrals.file(referralId), fields, done);
    }

    /** A command of the API that says everything by its address. */
    private interface Command {
        Response give(String referralId, @Nullable String ifMatch, byte[] body);
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance confirmation(ReferralView.Shown shown, String move, boolean possible);
    }
}
