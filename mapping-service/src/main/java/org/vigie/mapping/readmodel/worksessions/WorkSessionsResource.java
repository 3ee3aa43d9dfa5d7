package org.vigie.mapping.readmodel.worksessions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.EntityVersion;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.mapping.application.WorkSessions;
import org.vigie.mapping.readmodel.UpToDate;

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
    private final WorkSessions sessions;
    private final WorkSessionsProjection projection;
    private final UpToDate lists;

    WorkSessionsResource(WorkSessions sessions, WorkSessionsProjection projection, UpToDate lists) {
        this.sessions = sessions;
        this.projection = projection;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Work sessions, latest first")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = LocalDate.class),
            description = "First day, included",
            example = "2023-04-03")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = LocalDate.class),
            description = "Last day, included",
            example = "2024-04-02")
    @Parameter(
            name = "partner",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class),
            description = "Id of a partner who took part")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "`next` of the page before")
    public Page<WorkSessionView> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        WorkSessionSearch search = new WorkSessionSearch(query.date("from"), query.date("to"), query.uuid("partner"));
        PageRequest page = query.page();
        query.finish();
        lists.await(projection);
        return search.page(page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A work session as it is now, all that was answered before included")
    @APIResponse(
            responseCode = "200",
            description = "The work session; ETag is its version",
            content = @Content(schema = @Schema(implementation = WorkSessionView.class)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("id") String id) {
        var found = sessions.find(PathIds.uuid(id, "work session"))
                .map(WorkSessionView::of)
                .orElseThrow(() -> Problems.notFound("work session"));
        return Response.ok(found)
                .header(HttpHeaders.ETAG, new EntityVersion(found.version()).etag())
                .build();
    }
}
