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

/** Public services at their public places. Public: no token is needed. */
@Path("/hsds/service_at_locations")
@Produces({MediaType.APPLICATION_JSON, HsdsAnswers.LINES})
@RunOnVirtualThread
@PermitAll
@Tag(name = "HSDS 3.0")
public class HsdsServicePlacesResource {
    private final PublicDirectory directory;
    private final HsdsAnswers answers;

    HsdsServicePlacesResource(PublicDirectory directory, HsdsAnswers answers) {
        this.directory = directory;
        this.answers = answers;
    }

    /** A page of them, or all. */
    @GET
    @Operation(summary = "HSDS: services at locations")
    @Parameter(name = "search", ref = "search")
    @Parameter(name = "taxonomy_term_id", ref = "taxonomy_term_id")
    @Parameter(name = "taxonomy_id", ref = "taxonomy_id")
    @Parameter(name = "organization_id", ref = "organization_id")
    @Parameter(name = "modified_after", ref = "modified_after")
    @Parameter(name = "full", ref = "full")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "per_page", ref = "per_page")
    @Parameter(name = "format", ref = "format")
    @Parameter(
            name = "postcode",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Where this postcode is served")
    @Parameter(
            name = "proximity",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "Metres from the middle of the postcode")
    @APIResponse(
            responseCode = "200",
            description = "The services at their locations, by name",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HsdsPage.class)),
                @Content(mediaType = HsdsAnswers.LINES, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response list(@Context UriInfo uri) {
        HsdsQuery query = new HsdsQuery(uri);
        Selection selection = query.servicesAtPlaces();
        HsdsQuery.Part part = query.part();
        boolean full = query.flag("full");
        query.finish();
        directory.await();
        return answers.of(
                directory.servicePlaces(),
                selection,
                part,
                at -> full ? HsdsServices.nested(at) : HsdsServices.listed(at));
    }

    /** One of them with all that belongs to it. */
    @GET
    @Path("/{id}")
    @Operation(summary = "HSDS: a service at a location")
    @APIResponse(
            responseCode = "200",
            description = "The service at the location, fully nested",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("id") String id) {
        directory.await();
        return directory
                .servicePlaces()
                .find(PathIds.uuid(id, "service at a location"))
                .map(at -> HsdsAnswers.json(HsdsServices.nested(at)))
                .orElseThrow(() -> Problems.notFound("service at a location"));
    }
}
