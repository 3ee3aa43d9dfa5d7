package org.vigie.referral.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Roles;
import org.vigie.http.body.LooksFirst;
import org.vigie.referral.domain.ReferralCommand.Acknowledge;

/** {@code POST …/acknowledgement}: the authority has it. Said again it is the same. */
@LooksFirst
@Path("/v1/referrals/{referralId}/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@Tag(name = "Referrals")
@RunOnVirtualThread
public class AcknowledgementResource {
    private final ReferralCommands commands;

    AcknowledgementResource(ReferralCommands commands) {
        this.commands = commands;
    }

    @POST
    @Operation(summary = "The authority says that it has received the referral; empty body, repeatable")
    @APIResponse(responseCode = "200", description = "The referral as it stands then")
    @APIResponse(responseCode = "409", description = Rejections.CONFLICT)
    public Response acknowledge(
            @PathParam("referralId") String referralId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        return commands.onWithoutBody(referralId, ifMatch, body)
                .give((file, sender, at) -> new Acknowledge(sender, commands.channelOf(file), at));
    }
}
