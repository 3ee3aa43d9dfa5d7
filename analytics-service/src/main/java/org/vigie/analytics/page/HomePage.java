package org.vigie.analytics.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.readmodel.activity.report.ReportTypes;
import org.vigie.http.FormFields;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.http.csv.Csv;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/** {@code /}: the report for everybody, of a period on the public's grid as it was released; of another, when it may be. */
@Path("/")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
public class HomePage {
    private static final String PERIOD = "periode";
    private static final FormError UNKNOWN_PERIOD =
            new FormError(PERIOD, "Choisissez une période de la liste : un trimestre ou une année.");

    private final BilanReader reader;

    HomePage(BilanReader reader) {
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public Response home(@Context UriInfo uri) {
        FormFields asked = FormFields.of(uri.getQueryParameters());
        String code = asked.text(PERIOD);
        Optional<GridPeriod> known = code.isEmpty() ? Optional.of(reader.newestReleased()) : GridPeriod.of(code);
        return known.map(period -> show(200, asked.with(Map.of(PERIOD, List.of(period.code()))), period, List.of()))
                .orElseGet(() -> show(422, asked, reader.newestReleased(), List.of(UNKNOWN_PERIOD)));
    }

    /** The same as a file; without a period of the newest year that is released. */
    @GET
    @Path(ReportFiles.PATH)
    @Produces({ReportTypes.PDF, ReportTypes.XLSX, Csv.TYPE})
    @Operation(hidden = true)
    public Response file(@PathParam("form") String form, @Context UriInfo uri) {
        String code = FormFields.of(uri.getQueryParameters()).text(PERIOD);
        GridPeriod period = code.isEmpty()
                ? reader.newestReleased()
                : GridPeriod.of(code)
                        .orElseThrow(() -> Problems.unprocessable(
                                Violation.ofParameter(PERIOD, "must name a quarter or a year, such as 2023-T2")));
        return ReportFiles.file(form, reader.document(period.period(), Audience.PUBLIC));
    }

    private Response show(int status, FormFields fields, GridPeriod period, List<FormError> errors) {
        Picker picker = Picker.of(new Form(fields, errors), reader.offered());
        Awaited next = reader.next();
        return Pages.page(
                status,
                reader.released(period.period())
                        .map(bilan -> Templates.home(bilan, period, picker, next))
                        .orElseGet(() -> Templates.awaited(reader.awaited(period), period, picker, next)));
    }

    @CheckedTemplate(basePath = "bilan")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(Bilan bilan, GridPeriod chosen, Picker picker, Awaited next);

        static native TemplateInstance awaited(Awaited awaited, GridPeriod chosen, Picker picker, Awaited next);
    }
}
