package org.vigie.analytics.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.readmodel.activity.freeze.Freezes;
import org.vigie.analytics.readmodel.activity.freeze.FrozenReport;
import org.vigie.http.Client;
import org.vigie.http.FormFields;
import org.vigie.http.PageRequest;
import org.vigie.http.Roles;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /interne/rapports}: the reports that were frozen, and freezing another. */
@Path(FrozenPage.PATH)
@Produces(Pages.HTML)
@RolesAllowed({Roles.ANALYST, Roles.COORDINATOR})
@RunOnVirtualThread
public class FrozenPage {
    static final String PATH = "/interne/rapports";

    private static final String JOSE = "application/jose";
    private static final PageRequest NEWEST = new PageRequest(100, null);
    private static final FormError OTHER_CONTENT = new FormError(
            FreezeForm.REFERENCE, "Cette référence désigne déjà un autre rapport : choisissez-en une autre.");
    private static final FormError NOT_RELEASED = new FormError(
            AskedDays.FROM,
            "Les chiffres publics de cette période ne sont pas encore publiés : il n’y a rien à figer.");

    private final Freezes freezes;
    private final BilanReader reader;
    private final Client client;
    private final FormTokens forms;

    FrozenPage(Freezes freezes, BilanReader reader, Client client, FormTokens forms) {
        this.freezes = freezes;
        this.reader = reader;
        this.client = client;
        this.forms = forms;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("fait") @Nullable String done) {
        GridPeriod newest = reader.newestInside();
        FormFields blank = FormFields.of(Map.of(
                AskedDays.FROM, List.of(newest.period().from().toString()),
                AskedDays.TO, List.of(newest.period().to().toString())));
        return show(200, new Form(blank, List.of()), done != null);
    }

    /** The figures of one. */
    @GET
    @Path("{freezeId}")
    @Operation(hidden = true)
    public Response content(@PathParam("freezeId") String freezeId) {
        try {
            FrozenReport report = freezes.get(freezeId);
            return Pages.page(200, Templates.frozenContent(FrozenLine.of(report), FrozenContent.of(report)));
        } catch (SQLException e) {
            throw Freezes.unavailable(e);
        }
    }

    /** What was signed, to be verified without this service. */
    @GET
    @Path("{freezeId}/rapport.jws")
    @Produces(JOSE)
    @Operation(hidden = true)
    public Response signed(@PathParam("freezeId") String freezeId) {
        try {
            FrozenReport report = freezes.get(freezeId);
            return Response.ok(report.jws(), JOSE)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"vigie-rapport-%s-%s.jws\""
                                    .formatted(
                                            report.period().from(),
                                            report.period().to()))
                    .build();
        } catch (SQLException e) {
            throw Freezes.unavailable(e);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response freeze(byte[] body) throws InterruptedException {
        FreezeForm form = FreezeForm.of(forms.read(body));
        if (form.request().isEmpty()) {
            return show(422, form.form(), false);
        }
        try {
            freezes.freeze(form.request().get(), client.id());
            return Pages.then(PATH + "?fait=oui");
        } catch (HttpProblem problem) {
            List<FormError> errors = new ArrayList<>(form.form().errors());
            errors.add(
                    switch (problem.getStatusCode()) {
                        case 409 -> NOT_RELEASED;
                        case 422 -> OTHER_CONTENT;
                        default -> throw problem;
                    });
            return show(422, new Form(form.form().fields(), errors), false);
        } catch (SQLException | IllegalStateException e) { // the latter: no master key
            throw Freezes.unavailable(e);
        }
    }

    private Response show(int status, Form form, boolean done) {
        try {
            List<FrozenReport> reports = freezes.page(NEWEST);
            boolean more = reports.size() > NEWEST.limit();
            List<FrozenLine> lines =
                    reports.stream().limit(NEWEST.limit()).map(FrozenLine::of).toList();
            return Pages.page(status, Templates.frozen(form, lines, more, done));
        } catch (SQLException e) {
            throw Freezes.unavailable(e);
        }
    }

    @CheckedTemplate(basePath = "bilan")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance frozen(Form form, List<FrozenLine> reports, boolean more, boolean done);

        static native TemplateInstance frozenContent(FrozenLine report, FrozenContent content);
    }
}
