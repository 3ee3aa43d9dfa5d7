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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.mapping.readmodel.directory.Term;

/** The codes of the map. Public: no token is needed. */
@Path("/hsds/taxonomy_terms")
@Produces({MediaType.APPLICATION_JSON, HsdsAnswers.LINES})
@RunOnVirtualThread
@PermitAll
@Tag(name = "HSDS 3.0")
public class HsdsTermsResource {
    private final HsdsAnswers answers;

    HsdsTermsResource(HsdsAnswers answers) {
        this.answers = answers;
    }

    /** A page of them, or all. No term lies below another one. */
    @GET
    @Operation(summary = "HSDS: taxonomy terms")
    @Parameter(name = "search", ref = "search")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "per_page", ref = "per_page")
    @Parameter(name = "format", ref = "format")
    @Parameter(name = "taxonomy_id", ref = "taxonomy_id")
    @Parameter(
            name = "top_only",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.BOOLEAN),
            description = "Only terms that have none below: all of them")
    @Parameter(
            name = "parent_id",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Terms below this one: none has any")
    @APIResponse(
            responseCode = "200",
            description = "The terms",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HsdsPage.class)),
                @Content(mediaType = HsdsAnswers.LINES, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response list(@Context UriInfo uri) {
        HsdsQuery query = new HsdsQuery(uri);
        String search = query.search();
        HsdsQuery.Part part = query.part();
        var taxonomy = query.id("taxonomy_id");
        var parent = query.id("parent_id");
        query.flag("top_only");
        query.finish();
        List<Term> found = Term.all()
                .filter(term -> parent == null
                        && (taxonomy == null || term.taxonomy().id().equals(taxonomy))
                        && HsdsTaxonomies.holds(search, term.label(), term.definition()))
                .toList();
        return answers.of(found, part, HsdsTaxonomies::term);
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @Operation(summary = "HSDS: a taxonomy term")
    @APIResponse(
            responseCode = "200",
            description = "The term",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("id") String id) {
        var termId = PathIds.uuid(id, "taxonomy term");
        return Term.all()
                .filter(term -> term.id().equals(termId))
                .findFirst()
                .map(term -> HsdsAnswers.json(HsdsTaxonomies.term(term)))
                .orElseThrow(() -> Problems.notFound("taxonomy term"));
    }
}
