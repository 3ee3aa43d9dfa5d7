package org.vigie.analytics.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.report.ReportTypes;
import org.vigie.http.FormFields;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.http.Violation;
import org.vigie.http.csv.Csv;
import org.vigie.theme.Pages;

/** {@code /interne}: the living report for analysts and coordinators, of any two days. */
@Path("/interne")
@Produces(Pages.HTML)
@RolesAllowed({Roles.ANALYST, Roles.COORDINATOR})
@RunOnVirtualThread
public class InsidePage {
    private final BilanReader reader;

    InsidePage(BilanReader reader) {
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public Response inside(@Context UriInfo uri) {
        Period newest = reader.newestInside().period();
        AskedDays asked = AskedDays.of(FormFields.of(uri.getQueryParameters()), newest);
        Bilan bilan = reader.inside(asked.period().orElse(newest));
        Picker picker = Picker.of(asked.form(), reader.today());
        return Pages.page(asked.period().isPresent() ? 200 : 422, Templates.inside(bilan, picker));
    }

    /** The same as a file. */
    @GET
    @Path(ReportFiles.PATH)
    @Produces({ReportTypes.PDF, ReportTypes.XLSX, Csv.TYPE})
    @Operation(hidden = true)
    public Response file(@PathParam("form") String form, @Context UriInfo uri) {
        Period newest = reader.newestInside().period();
        Period period = AskedDays.of(FormFields.of(uri.getQueryParameters()), newest)
                .period()
                .orElseThrow(() -> Problems.unprocessable(
                        Violation.ofParameter(AskedDays.TO, "must be a day not before " + AskedDays.FROM)));
        return ReportFiles.file(form, reader.document(period, Audience.INTERNAL));
    }

    @CheckedTemplate(basePath = "bilan")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance inside(Bilan bilan, Picker picker);
    }
}
