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
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.referral.adapter.http.CoordinationResource;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /transmissions/{referralId}/retrait} and {@code /cloture}: what a coordinator is asked about before it is done. */
@Path("/transmissions/{referralId}/{move:retrait|cloture}")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class ConfirmationPage {
    private static final String WITHDRAWAL = "retrait";

    private final ReferralReader referrals;
    private final ReferralView view;
    private final Moves moves;
    private final CoordinationResource coordination;
    private final FormTokens forms;

    ConfirmationPage(
            ReferralReader referrals,
            ReferralView view,
            Moves moves,
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
        boolean withdrawal = move.equals(WITHDRAWAL);
        boolean possible = shown.can(withdrawal ? "withdrawal" : "closure");
        return Pages.page(200, Templates.confirmation(shown, withdrawal, possible));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("referralId") String referralId, @PathParam("move") String move, byte[] body) {
        FormFields fields = forms.read(body);
        return switch (move) {
            case WITHDRAWAL -> {
                MoveResult result = moves.of(() -> coordination.withdraw(referralId, null, Moves.NOTHING));
                yield view.after(result, referrals.file(referralId), fields, Done.WITHDRAWN);
            }
            default -> {
                MoveResult result = moves.of(() -> coordination.close(referralId, null, Moves.NOTHING));
                yield view.after(result, referrals.file(referralId), fields, Done.CLOSED);
            }
        };
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance confirmation(ReferralView.Shown shown, boolean withdrawal, boolean possible);
    }
}
