package org.vigie.mapping.readmodel.watchnotes;

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
import org.vigie.mapping.application.WatchNotes;
import org.vigie.mapping.readmodel.EntryLists;
import org.vigie.mapping.readmodel.EntrySearch;

/** What is seen of the phenomenon. */
@Path("/v1/watch-notes")
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
@Tag(name = "watch-notes")
public class WatchNotesResource {
    private final WatchNotes watchNotes;
    private final EntryLists lists;

    WatchNotesResource(WatchNotes watchNotes, EntryLists lists) {
        this.watchNotes = watchNotes;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Watch notes, latest first")
    @Parameter(name = "from", ref = "from")
    @Parameter(name = "to", ref = "to")
    @Parameter(name = "department", ref = "department")
    @Parameter(name = "theme", ref = "theme")
    @Parameter(name = "partner", ref = "partner")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    public Page<WatchNoteView> list(@Context UriInfo uri) {
        return lists.page(
                EntrySearch.of(WatchNotes.KIND, uri)
                        .inPeriod()
                        .inDepartment()
                        .onTheme()
                        .withPartner(),
                WatchNoteView.class);
    }

    @GET
    @Path("/{watchNoteId}")
    @Operation(summary = "A watch note as it is now, all that was answered before included")
    @APIResponse(
            responseCode = "200",
            description = "The watch note; ETag is its version",
            content = @Content(schema = @Schema(implementation = WatchNoteView.class)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("watchNoteId") String id) {
        return lists.one(watchNotes.find(PathIds.uuid(id, "watch note")), WatchNoteView::of, "watch note");
    }
}
