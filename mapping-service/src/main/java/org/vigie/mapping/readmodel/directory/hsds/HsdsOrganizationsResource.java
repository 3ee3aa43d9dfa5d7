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

/** Public partners. Public: no token is needed. */
@Path("/hsds/organizations")
@Produces({MediaType.APPLICATION_JSON, HsdsAnswers.LINES})
@RunOnVirtualThread
@PermitAll
@Tag(name = "HSDS 3.0")
public class HsdsOrganizationsResource {
    private final PublicDirectory directory;
    private final HsdsAnswers answers;

    HsdsOrganizationsResource(PublicDirectory directory, HsdsAnswers answers) {
        this.directory = directory;
        this.answers = answers;
    }

    /** A page of them, or all. */
    @GET
    @Operation(summary = "HSDS: organizations")
    @Parameter(name = "search", ref = "search")
    @Parameter(name = "full_service", ref = "full_service")
    @Parameter(name = "full", ref = "full")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "per_page", ref = "per_page")
    @Parameter(name = "format", ref = "format")
    @APIResponse(
            responseCode = "200",
            description = "The organizations, by name",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HsdsPage.class)),
                @Content(mediaType = HsdsAnswers.LINES, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response list(@Context UriInfo uri) {
        HsdsQuery query = new HsdsQuery(uri);
        Selection selection = Selection.of(query.search());
        HsdsQuery.Part part = query.part();
        boolean services = query.flag("full_service");
        boolean full = query.flag("full") || services;
        query.finish();
        directory.await();
        return answers.of(
                directory.partners(),
                selection,
                part,
                partner -> full ? HsdsOrganizations.nested(partner, services) : HsdsOrganizations.listed(partner));
    }

    /** One of them with all that belongs to it. */
    @GET
    @Path("/{id}")
    @Operation(summary = "HSDS: an organization")
    @Parameter(name = "full_service", ref = "full_service")
    @APIResponse(
            responseCode = "200",
            description = "The organization, fully nested",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("id") String id, @Context UriInfo uri) {
        var organizationId = PathIds.uuid(id, "organization");
        directory.await();
        var organization =
                directory.partners().find(organizationId).orElseThrow(() -> Problems.notFound("organization"));
        HsdsQuery query = new HsdsQuery(uri);
        boolean services = query.flag("full_service");
        query.finish();
        return HsdsAnswers.json(HsdsOrganizations.nested(organization, services));
    }
}
