package org.vigie.mapping.readmodel.worksessions;

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
import org.vigie.mapping.application.WorkSessions;
import org.vigie.mapping.readmodel.EntryLists;
import org.vigie.mapping.readmodel.EntrySearch;

/** The work done with partners. */
@Path("/v1/work-sessions")
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
@Tag(name = "work-sessions")
public class WorkSessionsResource {
    private final WorkSessions workSessions;
    private final EntryLists lists;

    WorkSessionsResource(WorkSessions workSessions, EntryLists lists) {
        this.workSessions = workSessions;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Work sessions, latest first")
    @Parameter(name = "from", ref = "from")
    @Parameter(name = "to", ref = "to")
    @Parameter(name = "partner", ref = "partner")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    public Page<WorkSessionView> list(@Context UriInfo uri) {
        return lists.page(EntrySearch.of(WorkSessions.KIND, uri).inPeriod().withPartner(), WorkSessionView.class);
    }

    @GET
    @Path("/{workSessionId}")
    @Operation(summary = "A work session as it is now, all that was answered before included")
    @APIResponse(
            responseCode = "200",
            description = "The work session; ETag is its version",
            content = @Content(schema = @Schema(implementation = WorkSessionView.class)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("workSessionId") String id) {
        return lists.one(workSessions.find(PathIds.uuid(id, "work session")), WorkSessionView::of, "work session");
    }
}
