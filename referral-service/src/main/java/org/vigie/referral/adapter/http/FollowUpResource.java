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
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.codec.ClearFields;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.RequestLimits;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.http.body.LooksFirst;
import org.vigie.referral.domain.FollowUp;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.ReferralCommand.TellFollowUp;

/** {@code POST …/follow-ups}: what comes of it (retour du département). Several may come over time. */
@LooksFirst
@Path("/v1/referrals/{referralId}/follow-ups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@Tag(name = "Referrals")
@RunOnVirtualThread
public class FollowUpResource {
    private static final ClearFields CLEAR = ClearFields.of(FollowUp.class);
    private final ReferralCommands commands;
    private final DaysTold days;

    FollowUpResource(ReferralCommands commands, DaysTold days) {
        this.commands = commands;
        this.days = days;
    }

    /** The shape of the body, for the documentation. */
    record ToldFollowUp(
            Outcome outcome,
            @Schema(examples = "2026-03-20") LocalDate decidedOn,

            @Schema(description = "Encrypted; never in an event or a log") @Nullable String note) {}

    @POST
    @Operation(summary = "The authority tells what comes of it")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ToldFollowUp.class),
                            example = "{\"outcome\": \"EVALUATION_UNDER_WAY\", \"decidedOn\": \"2026-03-20\"}"))
    @APIResponse(responseCode = "201", description = "Told")
    @APIResponse(responseCode = "200", description = "It was told before")
    @APIResponse(responseCode = "409", description = Rejections.CONFLICT)
    public Response tell(
            @PathParam("referralId") String referralId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            byte[] bytes) {
        JsonNode json = StrictJson.parse(bytes);
        ReferralCommands.On referral = commands.onRepeatable("follow-up", referralId, ifMatch, key);
        JsonBody body = JsonBody.of(json);
        FollowUp followUp = new FollowUp(body.code("outcome", Outcome.class), days.read(body, "decidedOn"));
        Optional<Personal<String>> note = Optional.ofNullable(body.optionalText("note", 1, RequestLimits.MAX_TEXT))
                .map(Personal::of);
        body.finish();
        return referral.saying(body.node(), CLEAR, key)
                .creating()
                .give((file, sender, at) -> new TellFollowUp(sender, followUp, note, commands.channelOf(file), at));
    }
}
