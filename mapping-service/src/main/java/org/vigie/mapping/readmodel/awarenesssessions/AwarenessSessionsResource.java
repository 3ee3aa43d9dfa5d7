package org.vigie.mapping.readmodel.awarenesssessions;

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
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.readmodel.EntryLists;
import org.vigie.mapping.readmodel.EntrySearch;

/** What professionals were told. */
@Path("/v1/awareness-sessions")
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
@Tag(name = "awareness-sessions")
public class AwarenessSessionsResource {
    private final AwarenessSessions awarenessSessions;
    private final EntryLists lists;

    AwarenessSessionsResource(AwarenessSessions awarenessSessions, EntryLists lists) {
        this.awarenessSessions = awarenessSessions;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Awareness sessions, latest first")
    @Parameter(name = "from", ref = "from")
    @Parameter(name = "to", ref = "to")
    @Parameter(name = "department", ref = "department")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    public Page<AwarenessSessionView> list(@Context UriInfo uri) {
        return lists.page(
                EntrySearch.of(AwarenessSessions.KIND, uri).inPeriod().inDepartment(), AwarenessSessionView.class);
    }

    @GET
    @Path("/{awarenessSessionId}")
    @Operation(summary = "An awareness session as it is now, all that was answered before included")
    @APIResponse(
            responseCode = "200",
            description = "The awareness session; ETag is its version",
            content = @Content(schema = @Schema(implementation = AwarenessSessionView.class)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("awarenessSessionId") String id) {
        return lists.one(
                awarenessSessions.find(PathIds.uuid(id, "awareness session")),
                AwarenessSessionView::of,
                "awareness session");
    }
}
