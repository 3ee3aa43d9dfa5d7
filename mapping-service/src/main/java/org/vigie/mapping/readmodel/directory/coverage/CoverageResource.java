package org.vigie.mapping.readmodel.directory.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.csv.Csv;
import org.vigie.mapping.application.demand.Demand;
import org.vigie.mapping.application.demand.Demands;
import org.vigie.mapping.domain.coverage.Coverage;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.readmodel.Clearance;
import org.vigie.territories.Territories;

/** {@code GET /v1/coverage}: where help is missing, set against where it is needed. For everybody; who has a role in Vigie knows of more. */
@Path("/v1/coverage")
@PermitAll
@RunOnVirtualThread
@Tag(name = "coverage")
public class CoverageResource {
    private static final Comparator<CoverageCell> ORDER =
            Comparator.comparing(CoverageCell::department).thenComparing(CoverageCell::theme);
    private static final Set<Coverage> GAPS = EnumSet.complementOf(EnumSet.of(Coverage.COVERED));
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(Csv.TYPE))
            .build();

    private final CoverageReader reader;
    private final Clearance clearance;
    private final Demands demands;

    CoverageResource(CoverageReader reader, Clearance clearance, Demands demands) {
        this.reader = reader;
        this.clearance = clearance;
        this.demands = demands;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "Departments and themes without a scheme, or with one only confidential, far or stale",
            description =
                    "A scheme is a service on the theme that works in the department, of a partner that has not closed. In order"
                            + " of department and theme, all but what is COVERED unless you ask for that. Set against the minors of"
                            + " each department in the platform's newest year that has ended and of which analytics tells anything; `demand`"
                            + " says whether it answered. As CSV all of it, without pages.")
    @Parameter(
            name = "department",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Code",
            example = "59")
    @Parameter(name = "theme", in = ParameterIn.QUERY, schema = @Schema(implementation = Theme.class))
    @Parameter(
            name = "coverage",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Coverage.class),
            description = "Only this; without it all gaps")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "`next` of the page before")
    @APIResponse(
            responseCode = "200",
            description = "What is missing where",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CoverageBody.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class))
            })
    public Response coverage(@Context UriInfo uri, @Context Request request) {
        QueryParams query = QueryParams.of(uri);
        CoverageFilter filter = filter(query);
        PageRequest page = query.page();
        query.finish();
        List<CoverageCell> cells = reader.read(clearance.disclosure()).stream()
                .filter(filter)
                .sorted(ORDER)
                .toList();
        Optional<Demand> demand = demands.newest();
        @Nullable Variant form = request.selectVariant(FORMS);
        return form != null && form.getMediaType().getSubtype().equals("csv")
                ? Response.ok(CoverageCsv.of(cells, demand), Csv.CONTENT_TYPE).build()
                : Response.ok(CoverageBody.of(cut(cells, page), demand), MediaType.APPLICATION_JSON)
                        .build();
    }

    private static CoverageFilter filter(QueryParams query) {
        @Nullable String department = query.value(
                "department", code -> Territories.isDepartment(code) ? code : null, "must be the code of a department");
        @Nullable Theme theme = query.code("theme", Theme.class);
        @Nullable Coverage coverage = query.code("coverage", Coverage.class);
        return new CoverageFilter(department, theme, coverage == null ? GAPS : EnumSet.of(coverage));
    }

    /** There are as many as departments times themes, so all are made and some are shown. */
    private static Page<CoverageCell> cut(List<CoverageCell> cells, PageRequest page) {
        @Nullable Cursor cursor = page.cursor();
        List<CoverageCell> rest = cells;
        if (cursor != null) {
            String department = cursor.text(0);
            Theme theme = theme(cursor.text(1));
            rest = cells.stream()
                    .filter(cell -> cell.department().compareTo(department) > 0
                            || (cell.department().equals(department)
                                    && cell.theme().compareTo(theme) > 0))
                    .toList();
        }
        return Page.of(
                rest.stream().limit(page.fetch()).toList(), page, cell -> Cursor.of(cell.department(), cell.theme()));
    }

    private static Theme theme(String name) {
        return Stream.of(Theme.values())
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElseThrow(Cursor::bad);
    }
}
