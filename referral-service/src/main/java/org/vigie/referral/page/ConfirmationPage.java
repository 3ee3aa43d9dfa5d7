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
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.domain.Status;
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
        ReferralFile file = referrals.file(referralId);
        ReferralView.Shown shown = view.shown(file);
        boolean possible = shown.can(
                switch (move) {
                    case RESENDING -> "resend";
                    case WITHDRAWAL -> "withdrawal";
                    default -> "closure";
                });
        return Pages.page(200, Templates.confirmation(shown, move, file.version(), possible));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("referralId") String referralId, @PathParam("move") String move, byte[] body) {
        FormFields fields = forms.read(body);
        return switch (move) {
            case RESENDING -> after(moves(coordination::resend, referralId, null), referralId, fields, Done.RESENT);
            case WITHDRAWAL -> once(coordination::withdraw, referralId, fields, Status.WITHDRAWN, Done.WITHDRAWN);
            default -> once(coordination::close, referralId, fields, Status.CLOSED, Done.CLOSED);
        };
    }

    /** Rests on what was shown; where it is done already, by whomever, nothing is left to say. */
    private Response once(Command command, String referralId, FormFields fields, Status after, String done) {
        FormResult result = moves(command, referralId, MoveForm.ifMatch(fields));
        return referrals.file(referralId).state().status() == after
                ? Pages.then("/transmissions/" + referralId + "?fait=" + done)
                : after(result, referralId, fields, done);
    }

    private FormResult moves(Command command, String referralId, @Nullable String ifMatch) {
        return moves.of(() -> command.give(referralId, ifMatch, FormCommands.NOTHING), FormTexts.OF_REFERRALS);
    }

    private Response after(FormResult result, String referralId, FormFields fields, String done) {
        return view.after(result, referrals.file(referralId), fields, done);
    }

    /** A command of the API that says everything by its address. */
    private interface Command {
        Response give(String referralId, @Nullable String ifMatch, byte[] body);
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance confirmation(
                ReferralView.Shown shown, String move, long version, boolean possible);
    }
}
