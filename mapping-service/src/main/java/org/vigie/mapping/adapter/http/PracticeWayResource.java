package org.vigie.mapping.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.domain.practice.PracticeCommand;
import org.vigie.mapping.domain.practice.PracticeCommand.PublishPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.ReturnPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.SubmitPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.WithdrawPractice;

/** A practice's way to others: it is read, published, withdrawn. Saying the same again changes nothing. Blocks. */
@Path("/v1/practices/{practiceId}")
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
@Tag(name = "practices")
public class PracticeWayResource {
    private static final int LONGEST_REASON = 5_000;

    private final PracticeChanges changes;
    private final InstantSource clock;

    PracticeWayResource(PracticeChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** What a reader decides. */
    enum ReviewDecision {
        PUBLISH,
        RETURN
    }

    /** The shape of a body, for the documentation. */
    record Review(
            @Schema(required = true) ReviewDecision decision,

            @Schema(maxLength = 5000, description = "Required when it is sent back") @Nullable String reason) {}

    /** The shape of a body, for the documentation. */
    record Withdrawal(
            @Schema(required = true, maxLength = 5000) String reason) {}

    @POST
    @Path("/submission")
    @Operation(summary = "Have a draft read by somebody else")
    @APIResponse(responseCode = "200", description = "In review; ETag is its version")
    @APIResponse(responseCode = "409", description = "It is published")
    public Response submit(@PathParam("practiceId") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changes.change(changes.find(id), new SubmitPractice(), ifMatch);
    }

    @POST
    @Path("/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what came of reading it: published, or sent back with a reason")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Review.class),
                            examples =
                                    @ExampleObject(
                                            name = "sent back",
                                            value =
                                                    "{\"decision\": \"RETURN\", \"reason\": \"Préciser les moyens.\"}")))
    @APIResponse(responseCode = "200", description = "Published, or a draft again; ETag is its version")
    @APIResponse(responseCode = "409", description = "It is not in review")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response review(
            @PathParam("practiceId") String id, byte[] bytes, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var json = StrictJson.parse(bytes);
        UUID practice = changes.find(id);
        return changes.change(practice, review(JsonBody.of(json)), ifMatch);
    }

    private PracticeCommand review(JsonBody body) {
        ReviewDecision decision = body.code("decision", ReviewDecision.class);
        String reason = body.optionalText("reason", 1, LONGEST_REASON);
        if (decision == ReviewDecision.RETURN && body.has("decision") && !body.has("reason")) {
            body.reject("reason", "is required when a practice is sent back");
        }
        body.finish();
        return switch (decision) {
            case PUBLISH -> new PublishPractice(FrenchDay.today(clock), reason);
            case RETURN -> new ReturnPractice(reason == null ? "" : reason);
        };
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that a published practice is no longer recommended, and why")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Withdrawal.class),
                            examples =
                                    @ExampleObject(
                                            name = "a reason",
                                            value = "{\"reason\": \"Le dispositif a fermé.\"}")))
    @APIResponse(responseCode = "200", description = "Withdrawn; ETag is its version")
    @APIResponse(responseCode = "409", description = "It is not published")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response withdraw(
            @PathParam("practiceId") String id, byte[] bytes, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var json = StrictJson.parse(bytes);
        UUID practice = changes.find(id);
        JsonBody body = JsonBody.of(json);
        String reason = body.text("reason", 1, LONGEST_REASON);
        body.finish();
        return changes.change(practice, new WithdrawPractice(FrenchDay.today(clock), reason), ifMatch);
    }
}
