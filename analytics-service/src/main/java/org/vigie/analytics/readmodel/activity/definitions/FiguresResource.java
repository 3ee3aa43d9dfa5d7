package org.vigie.analytics.readmodel.activity.definitions;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;

/** {@code GET /v1/figures}: what the figures of the activity report mean, for anybody. */
@Path(FiguresResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Definitions")
@NonBlocking
public class FiguresResource {
    static final String PATH = "/v1/figures";

    /** Definitions in the order of the report, with the rules that hold for all. */
    @GET
    @Operation(
            summary = "Definitions of all figures, in French",
            description = "In the order of the report. No token is needed.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", description = "The definitions")
    public Page<FigureDefinition> all(@Context UriInfo uri) {
        PageRequest page = QueryParams.onlyPage(uri);
        return Page.of(from(page), page, definition -> Cursor.of(definition.code()));
    }

    private static List<FigureDefinition> from(PageRequest page) {
        Cursor cursor = page.cursor();
        List<FigureDefinition> all = List.copyOf(FigureDefinitions.all().sequencedValues());
        int begin = 0;
        if (cursor != null) {
            FigureDefinition last = FigureDefinitions.all().get(cursor.text(0));
            if (last == null) {
                throw Cursor.bad();
            }
            begin = all.indexOf(last) + 1;
        }
        return all.subList(begin, Math.min(all.size(), begin + page.fetch()));
    }

    /** One definition. */
    @GET
    @Path("/{code}")
    @Operation(summary = "Definition of a figure, in French", description = "No token is needed.")
    @Parameter(
            name = "code",
            in = ParameterIn.PATH,
            required = true,
            schema = @Schema(implementation = String.class),
            example = "minors.mean-age")
    @APIResponse(responseCode = "200", description = "The definition")
    @APIResponse(responseCode = "404", description = "There is no such figure")
    public FigureDefinition one(@PathParam("code") String code) {
        FigureDefinition definition = FigureDefinitions.all().get(code);
        if (definition == null) {
            throw Problems.notFound("figure");
        }
        return definition;
    }
}
