package org.vigie.referral.readmodel.referrals;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.http.body.LooksFirst;

/** {@code GET …/notes}: what authorities wrote of people, and what was said to who asked; who reads it is on record. */
@LooksFirst
@Path("/v1/referrals/{referralId}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@Tag(name = "Referrals")
@RunOnVirtualThread
public class NotesResource {
    private final ReferralNotes notes;

    NotesResource(ReferralNotes notes) {
        this.notes = notes;
    }

    @GET
    @Operation(summary = "What was written of people in it; who reads it, when and why goes on record first")
    @APIResponse(
            responseCode = "200",
            description = "Not to be cached",
            content = @Content(schema = @Schema(implementation = ReferralNotes.Notes.class)))
    @APIResponse(responseCode = "404", description = "Unknown, or another authority's")
    @APIResponse(responseCode = "410", description = "It was erased")
    @APIResponse(responseCode = "503", description = "That it is read cannot be recorded now, so nothing is shown")
    public Response read(
            @PathParam("referralId") String referralId,
            @Parameter(description = "Why, percent-encoded UTF-8; a coordinator has to say")
                    @HeaderParam(Reason.HEADER)
                    @Nullable String reason) {
        return Response.ok(notes.read(referralId, reason))
                .header("Cache-Control", "no-store")
                .build();
    }
}
