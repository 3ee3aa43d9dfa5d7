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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.referral.adapter.http.ProsecutorReportResource;
import org.vigie.referral.application.Prosecutors;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.domain.prosecutor.ProsecutorOffice;
import org.vigie.theme.Choice;
import org.vigie.theme.Form;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormTokens;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.Pages;

/** {@code /transmissions/{referralId}/parquet}: a coordinator records that a prosecutor was told too (CASF L226-4). */
@Path("/transmissions/{referralId}/parquet")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class ProsecutorReportPage {
    private static final String REPORTED_AT = "reportedAt";

    private final ReferralReader referrals;
    private final ReferralView view;
    private final Prosecutors prosecutors;
    private final FormCommands moves;
    private final ProsecutorReportResource reports;
    private final FormTokens forms;
    private final Clock clock;

    ProsecutorReportPage(
            ReferralReader referrals,
            ReferralView view,
            Prosecutors prosecutors,
            FormCommands moves,
            ProsecutorReportResource reports,
            FormTokens forms,
            Clock clock) {
        this.referrals = referrals;
        this.view = view;
        this.prosecutors = prosecutors;
        this.moves = moves;
        this.reports = reports;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response blank(@PathParam("referralId") String referralId) {
        FormFields now = FormFields.of(Map.of(REPORTED_AT, List.of(FrenchFormats.fieldTime(clock.instant()))));
        return show(200, referrals.file(referralId), new Form(now, List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("referralId") String referralId, byte[] body) {
        FormFields fields = forms.read(body);
        FormFields said = fields.with(Map.of(REPORTED_AT, List.of(withOffset(fields.text(REPORTED_AT)))));
        FormResult result = moves.of(
                () -> reports.report(referralId, null, FormCommands.body(said, "kind", "office", REPORTED_AT)),
                FormTexts.OF_REFERRALS);
        return result.isDone()
                ? Pages.then("/transmissions/" + referralId + "?fait=" + Done.PROSECUTOR_TOLD)
                : show(result.status(), referrals.file(referralId), new Form(fields, result.errors()));
    }

    /** Times of forms are those of Paris; what is no time stays as it is, to be refused. */
    private static String withOffset(String text) {
        try {
            return LocalDateTime.parse(text)
                    .atZone(FrenchFormats.PARIS)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException _) {
            return text;
        }
    }

    private Response show(int status, ReferralFile file, Form form) {
        ReferralView.Shown shown = view.shown(file);
        List<Choice> offices = prosecutors.of(shown.referral().department()).state().stream()
                .map(ProsecutorOffice::name)
                .map(name -> new Choice(name, name))
                .toList();
        return Pages.page(status, Templates.prosecutorReport(form, shown, offices));
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance prosecutorReport(Form form, ReferralView.Shown shown, List<Choice> offices);
    }
}
