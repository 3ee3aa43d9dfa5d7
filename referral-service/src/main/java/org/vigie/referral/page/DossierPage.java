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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.pdf.PagePdf;
import org.vigie.referral.adapter.http.DossierReader;
import org.vigie.referral.application.ReferralFile;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/**
 * {@code POST /transmissions/{referralId}/dossier}: who the minors are and what the platform thinks, as a page or as a PDF, for
 * whoever says why. Intake keeps on record who read, when and why.
 */
@Path("/transmissions/{referralId}/dossier")
@Produces(Pages.HTML)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@RunOnVirtualThread
public class DossierPage {
    private static final FormError NO_REASON =
            new FormError("reason", "Dites pourquoi vous consultez le dossier, en 500 caractères au plus.");
    private static final FormError WITHDRAWN =
            new FormError("", "La plateforme a retiré cette transmission : son dossier ne se lit plus.");
    private static final FormError ERASED = new FormError(
            "", "Les données personnelles de cette situation ont été effacées : il n’y a plus de dossier.");
    private static final FormError UNAVAILABLE =
            new FormError("", "Le dossier est momentanément indisponible. Réessayez dans un instant.");

    private final ReferralReader referrals;
    private final ReferralView view;
    private final DossierReader dossiers;
    private final FormTokens forms;
    private final Clock clock;

    DossierPage(ReferralReader referrals, ReferralView view, DossierReader dossiers, FormTokens forms, Clock clock) {
        this.referrals = referrals;
        this.view = view;
        this.dossiers = dossiers;
        this.forms = forms;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response read(@PathParam("referralId") String referralId, byte[] body) {
        FormFields fields = forms.read(body);
        ReferralFile file = referrals.file(referralId);
        String reason = fields.text("reason");
        if (!Reason.isReason(reason)) {
            return view.wrong(422, file, fields, NO_REASON);
        }
        try {
            DossierView dossier = DossierView.of(dossiers.read(referralId, Optional.of(reason)));
            ReferralView.Shown shown = view.shown(file);
            return fields.text("as").equals("pdf")
                    ? pdf(shown, dossier)
                    : Pages.page(200, Templates.dossier(shown, dossier, reason));
        } catch (HttpProblem problem) {
            return switch (problem.getStatusCode()) {
                case 409 -> view.wrong(409, file, fields, WITHDRAWN);
                case 410 -> view.wrong(410, file, fields, ERASED);
                case 503 -> view.wrong(503, file, fields, UNAVAILABLE);
                default -> throw problem;
            };
        }
    }

    private Response pdf(ReferralView.Shown shown, DossierView dossier) {
        Instant now = clock.instant();
        byte[] pdf = PagePdf.of(Templates.dossierPdf(shown, dossier, now).render());
        String name = "vigie-" + Words.shortened(shown.referral().referralId()) + ".pdf";
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + '"')
                .header("Cache-Control", "no-store")
                .build();
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance dossier(ReferralView.Shown shown, DossierView dossier, String reason);

        static native TemplateInstance dossierPdf(ReferralView.Shown shown, DossierView dossier, Instant now);
    }
}
