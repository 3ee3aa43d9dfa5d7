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
import org.vigie.referral.domain.InformantFeedback;
import org.vigie.referral.domain.ReferralCommand.TellInformant;
import org.vigie.referral.readmodel.feedbacks.Feedback;
import org.vigie.referral.readmodel.feedbacks.FeedbackAnswer;

/** {@code POST …/informant-feedback}: who passed it on was told what may be told (CASF D226-2-8). */
@LooksFirst
@Path("/v1/referrals/{referralId}/informant-feedback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
@Tag(name = "Informants")
@RunOnVirtualThread
public class InformantFeedbackResource {
    private static final ClearFields CLEAR = ClearFields.of(TellInformant.class);
    private final ReferralCommands commands;
    private final DaysTold days;
    private final FeedbackAnswer answer;

    InformantFeedbackResource(ReferralCommands commands, DaysTold days, FeedbackAnswer answer) {
        this.commands = commands;
        this.days = days;
        this.answer = answer;
    }

    /** The shape of the body, for the documentation. */
    record ToldInformant(
            InformantFeedback told,
            @Schema(examples = "2026-03-20") LocalDate toldOn,

            @Schema(description = "Encrypted; never in an event or a log, and shown to coordinators alone") @Nullable String note) {}

    @POST
    @Operation(summary = "The informant was told")
    @APIResponse(responseCode = "200", description = "It was told before")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ToldInformant.class),
                            example = "{\"told\": \"FOLLOWED_UP\", \"toldOn\": \"2026-03-20\"}"))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; 200 when it was before",
            content = @Content(schema = @Schema(implementation = Feedback.class)))
    @APIResponse(responseCode = "409", description = "This cannot be told of a referral that stands where it does")
    public Response tell(
            @PathParam("referralId") String referralId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            byte[] bytes) {
        JsonNode json = StrictJson.parse(bytes);
        ReferralCommands.On referral = commands.onAnyRepeatable("informant-feedback", referralId, ifMatch, key);
        JsonBody body = JsonBody.of(json);
        InformantFeedback told = body.code("told", InformantFeedback.class);
        LocalDate toldOn = days.read(body, "toldOn");
        Optional<Personal<String>> note = Optional.ofNullable(body.optionalText("note", 1, RequestLimits.MAX_TEXT))
                .map(Personal::of);
        body.finish();
        return referral.saying(body.node(), CLEAR, key)
                .creating()
                .give(at -> new TellInformant(told, toldOn, note, at), answer::of);
    }
}
