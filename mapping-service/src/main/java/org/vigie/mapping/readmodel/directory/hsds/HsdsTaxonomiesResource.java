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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.mapping.readmodel.directory.Taxonomy;

/** The code lists of the map. Public: no token is needed. */
@Path("/hsds/taxonomies")
@Produces({MediaType.APPLICATION_JSON, HsdsAnswers.LINES})
@RunOnVirtualThread
@PermitAll
@Tag(name = "HSDS 3.0")
public class HsdsTaxonomiesResource {
    private final HsdsAnswers answers;

    HsdsTaxonomiesResource(HsdsAnswers answers) {
        this.answers = answers;
    }

    /** A page of them, or all. */
    @GET
    @Operation(summary = "HSDS: taxonomies")
    @Parameter(name = "search", ref = "search")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "per_page", ref = "per_page")
    @Parameter(name = "format", ref = "format")
    @APIResponse(
            responseCode = "200",
            description = "The taxonomies",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HsdsPage.class)),
                @Content(mediaType = HsdsAnswers.LINES, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response list(@Context UriInfo uri) {
        HsdsQuery query = new HsdsQuery(uri);
        String search = query.search();
        HsdsQuery.Part part = query.part();
        query.finish();
        List<Taxonomy> found = List.of(Taxonomy.values()).stream()
                .filter(taxonomy -> HsdsTaxonomies.holds(search, taxonomy.label(), taxonomy.definition()))
                .toList();
        return answers.of(found, part, HsdsTaxonomies::taxonomy);
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @Operation(summary = "HSDS: a taxonomy")
    @APIResponse(
            responseCode = "200",
            description = "The taxonomy",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("id") String id) {
        return Taxonomy.of(PathIds.uuid(id, "taxonomy"))
                .map(taxonomy -> HsdsAnswers.json(HsdsTaxonomies.taxonomy(taxonomy)))
                .orElseThrow(() -> Problems.notFound("taxonomy"));
    }
}
