package org.vigie.mapping.readmodel.followups;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;

/** What was agreed on in sessions and meetings and is still to be done. */
@Path("/v1/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER, Roles.PRIVACY_OFFICER})
@Tag(name = "follow-ups")
public class FollowUpsResource {
    private final OpenFollowUps followUps;

    FollowUpsResource(OpenFollowUps followUps) {
        this.followUps = followUps;
    }

    @GET
    @Operation(summary = "What is still to be done since sessions and meetings, what is due first coming first")
    @Parameter(
            name = "due",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = LocalDate.class),
            description = "Only what is due by this day, included",
            example = "2024-06-30")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    public Page<OpenFollowUpView> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        LocalDate due = query.date("due");
        PageRequest page = query.page();
        query.finish();
        return followUps.page(new DueDays(null, due), page);
    }
}
