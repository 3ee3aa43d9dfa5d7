package org.vigie.mapping.readmodel.practices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Page;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.mapping.application.Practices;
import org.vigie.mapping.domain.practice.PracticeStage;
import org.vigie.mapping.readmodel.EntryLists;
import org.vigie.mapping.readmodel.EntrySearch;

/** What others can learn from. */
@Path("/v1/practices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CALL_WRITER,
    Roles.LISTENER,
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.ANALYST,
    Roles.CARTOGRAPHER,
    Roles.PRIVACY_OFFICER,
    Roles.SERVICE
})
@Tag(name = "practices")
public class PracticesResource {
    private final Practices practices;
    private final EntryLists lists;

    PracticesResource(Practices practices, EntryLists lists) {
        this.practices = practices;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Practices, those told of last first; of a department also those that it adopted")
    @Parameter(name = "from", ref = "from")
    @Parameter(name = "to", ref = "to")
    @Parameter(name = "department", ref = "department")
    @Parameter(name = "theme", ref = "theme")
    @Parameter(name = "partner", ref = "partner")
    @Parameter(name = "stage", ref = "stage")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    public Page<PracticeView> list(@Context UriInfo uri) {
        return lists.page(
                EntrySearch.of(Practices.KIND, uri)
                        .inPeriod()
                        .inDepartment()
                        .onTheme()
                        .withPartner()
                        .atStage(PracticeStage.class),
                PracticeView.class);
    }

    @GET
    @Path("/{practiceId}")
    @Operation(summary = "A practice as it is now, all that was answered before included")
    @APIResponse(
            responseCode = "200",
            description = "The practice; ETag is its version",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("practiceId") String id) {
        return lists.one(practices.find(PathIds.uuid(id, "practice")), PracticeView::of, "practice");
    }
}
