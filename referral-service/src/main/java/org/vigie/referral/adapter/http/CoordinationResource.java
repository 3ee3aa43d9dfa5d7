package org.vigie.referral.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.http.body.LooksFirst;
import org.vigie.referral.domain.ReferralCommand.Close;
import org.vigie.referral.domain.ReferralCommand.Reroute;
import org.vigie.referral.domain.ReferralCommand.Resend;
import org.vigie.referral.domain.ReferralCommand.Withdraw;

/** What coordinators alone do: send elsewhere, take back, close. */
@LooksFirst
@Path("/v1/referrals/{referralId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COORDINATOR)
@Tag(name = "Referrals")
@RunOnVirtualThread
public class CoordinationResource {
    private final ReferralCommands commands;

    CoordinationResource(ReferralCommands commands) {
        this.commands = commands;
    }

    /** The shape of the body, for the documentation. */
    record Rerouting(
            @Schema(description = "Code of the authority", examples = "60D")
            String authority) {}

    @POST
    @Path("/reroute")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send it to another authority, with its history")
    @RequestBody(
            content =
                    @Content(schema = @Schema(implementation = Rerouting.class), example = "{\"authority\": \"60D\"}"))
    @APIResponse(responseCode = "200", description = "The referral as it stands then")
    @APIResponse(responseCode = "409", description = Rejections.CONFLICT)
    public Response reroute(
            @PathParam("referralId") String referralId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] bytes) {
        JsonNode json = StrictJson.parse(bytes);
        ReferralCommands.On referral = commands.on(referralId, ifMatch);
        JsonBody body = JsonBody.of(json);
        String authority = commands.authority(body, "authority", true).orElse("");
        body.finish();
        return referral.give((_, _, at) -> new Reroute(authority, at));
    }

    @POST
    @Path("/resend")
    @Operation(summary = "Try now to send it, once more if a channel took it and nobody acknowledged it; empty body")
    @APIResponse(responseCode = "200", description = "The referral as it stands then")
    @APIResponse(responseCode = "409", description = Rejections.CONFLICT)
    public Response resend(
            @PathParam("referralId") String referralId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        return commands.onWithoutBody(referralId, ifMatch, body).give((_, _, at) -> new Resend(at));
    }

    @POST
    @Path("/withdrawal")
    @Operation(summary = "Take it back; empty body, repeatable")
    @APIResponse(responseCode = "200", description = "The referral as it stands then")
    @APIResponse(responseCode = "409", description = Rejections.CONFLICT)
    public Response withdraw(
            @PathParam("referralId") String referralId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        return commands.onWithoutBody(referralId, ifMatch, body).give((_, _, at) -> new Withdraw(at));
    }

    @POST
    @Path("/closure")
    @Operation(summary = "Expect nothing more of an answered or refused referral; empty body, repeatable")
    @APIResponse(responseCode = "200", description = "The referral as it stands then")
    @APIResponse(responseCode = "409", description = Rejections.CONFLICT)
    public Response close(
            @PathParam("referralId") String referralId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        return commands.onWithoutBody(referralId, ifMatch, body).give((_, _, at) -> new Close(at));
    }
}
