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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.codec.ClearFields;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.http.body.LooksFirst;
import org.vigie.referral.domain.ReferralCommand.Refuse;
import org.vigie.referral.domain.RefusalReason;

/** {@code POST …/refusal}: it is not for this authority, and goes on to the one that it names. */
@LooksFirst
@Path("/v1/referrals/{referralId}/refusal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@Tag(name = "Referrals")
@RunOnVirtualThread
public class RefusalResource {
    private static final ClearFields CLEAR = ClearFields.of(Refuse.class);
    private final ReferralCommands commands;

    RefusalResource(ReferralCommands commands) {
        this.commands = commands;
    }

    /** The shape of the body, for the documentation. */
    record Refusal(
            RefusalReason reason,

            @Schema(description = "Code of the authority that should have it", examples = "60D") @Nullable String redirectTo) {}

    @POST
    @Operation(summary = "The authority refuses, and may name who should have it")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Refusal.class),
                            example = "{\"reason\": \"OUT_OF_TERRITORY\", \"redirectTo\": \"60D\"}"))
    @APIResponse(responseCode = "200", description = "The referral as it stands then")
    @APIResponse(responseCode = "409", description = Rejections.CONFLICT)
    public Response refuse(
            @PathParam("referralId") String referralId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            byte[] bytes) {
        JsonNode json = StrictJson.parse(bytes);
        ReferralCommands.On referral = commands.onRepeatable("refusal", referralId, ifMatch, key);
        JsonBody body = JsonBody.of(json);
        RefusalReason reason = body.code("reason", RefusalReason.class);
        Optional<String> redirectTo = commands.authority(body, "redirectTo", false);
        body.finish();
        return referral.saying(body.node(), CLEAR, key)
                .give((file, sender, at) -> new Refuse(sender, reason, redirectTo, commands.channelOf(file), at));
    }
}
