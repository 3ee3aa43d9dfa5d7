package org.vigie.mapping.readmodel.directory.hsds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.mapping.readmodel.directory.PublicDirectory;
import org.vigie.mapping.readmodel.directory.Selection;

/** Public services. Public: no token is needed. */
@Path("/hsds/services")
@Produces({MediaType.APPLICATION_JSON, HsdsAnswers.LINES})
@RunOnVirtualThread
@PermitAll
@Tag(name = "HSDS 3.0")
public class HsdsServicesResource {
    private final PublicDirectory directory;
    private final HsdsAnswers answers;

    HsdsServicesResource(PublicDirectory directory, HsdsAnswers answers) {
        this.directory = directory;
        this.answers = answers;
    }

    /** A page of them, or all. */
    @GET
    @Operation(summary = "HSDS: services")
    @Parameter(name = "search", ref = "search")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "per_page", ref = "per_page")
    @Parameter(name = "format", ref = "format")
    @Parameter(name = "taxonomy_term_id", ref = "taxonomy_term_id")
    @Parameter(name = "taxonomy_id", ref = "taxonomy_id")
    @Parameter(name = "organization_id", ref = "organization_id")
    @Parameter(name = "modified_after", ref = "modified_after")
    @Parameter(
            name = "minimal",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.BOOLEAN),
            description = "All of them, with id and modified_date alone")
    @Parameter(name = "full", ref = "full")
    @APIResponse(
            responseCode = "200",
            description = "The services, by name",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HsdsPage.class)),
                @Content(mediaType = HsdsAnswers.LINES, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response list(@Context UriInfo uri) {
        HsdsQuery query = new HsdsQuery(uri);
        Selection selection = query.services();
        HsdsQuery.Part part = query.part();
        boolean minimal = query.flag("minimal");
        boolean full = query.flag("full");
        query.finish();
        directory.await();
        var services = directory.services();
        if (minimal && !part.lines() && part.perPage() == null) {
            return answers.whole(services, selection, HsdsServices::minimal);
        }
        if (minimal) {
            return answers.of(services, selection, part, HsdsServices::minimal);
        }
        return answers.of(services, selection, part, full ? HsdsServices::nested : HsdsServices::listed);
    }

    /** One of them with all that belongs to it. */
    @GET
    @Path("/{id}")
    @Operation(summary = "HSDS: a service")
    @APIResponse(
            responseCode = "200",
            description = "The service, fully nested",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("id") String id) {
        directory.await();
        return directory
                .services()
                .find(PathIds.uuid(id, "service"))
                .map(service -> HsdsAnswers.json(HsdsServices.nested(service)))
                .orElseThrow(() -> Problems.notFound("service"));
    }
}
