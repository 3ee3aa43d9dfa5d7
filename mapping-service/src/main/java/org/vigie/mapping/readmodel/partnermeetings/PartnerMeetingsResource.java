package org.vigie.mapping.readmodel.partnermeetings;

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
import org.vigie.mapping.application.PartnerMeetings;
import org.vigie.mapping.readmodel.EntryLists;
import org.vigie.mapping.readmodel.EntrySearch;

/** The meetings with partners. */
@Path("/v1/partner-meetings")
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
@Tag(name = "partner-meetings")
public class PartnerMeetingsResource {
    private final PartnerMeetings partnerMeetings;
    private final EntryLists lists;

    PartnerMeetingsResource(PartnerMeetings partnerMeetings, EntryLists lists) {
        this.partnerMeetings = partnerMeetings;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Partner meetings, latest first")
    @Parameter(name = "from", ref = "from")
    @Parameter(name = "to", ref = "to")
    @Parameter(name = "partner", ref = "partner")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    public Page<PartnerMeetingView> list(@Context UriInfo uri) {
        return lists.page(EntrySearch.of(PartnerMeetings.KIND, uri).inPeriod().withPartner(), PartnerMeetingView.class);
    }

    @GET
    @Path("/{partnerMeetingId}")
    @Operation(summary = "A partner meeting as it is now, all that was answered before included")
    @APIResponse(
            responseCode = "200",
            description = "The partner meeting; ETag is its version",
            content = @Content(schema = @Schema(implementation = PartnerMeetingView.class)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("partnerMeetingId") String id) {
        return lists.one(
                partnerMeetings.find(PathIds.uuid(id, "partner meeting")), PartnerMeetingView::of, "partner meeting");
    }
}
