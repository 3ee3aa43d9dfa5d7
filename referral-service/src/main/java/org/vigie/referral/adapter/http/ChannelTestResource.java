package org.vigie.referral.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.http.Violation;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.delivery.ChannelTests;
import org.vigie.referral.application.delivery.ChannelTests.Tested;
import org.vigie.referral.application.delivery.Courier.Outcome.NotTaken;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.authority.ChannelKind;

/** {@code POST /v1/authorities/{code}/channel-tests}: a message about nothing shows whether a channel works. */
@Path("/v1/authorities/{code}/channel-tests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COORDINATOR)
@Tag(name = "Authorities")
@RunOnVirtualThread
public class ChannelTestResource {
    private static final int MOST_CHANNELS = 1_000;

    private final Authorities authorities;
    private final ChannelTests tests;

    ChannelTestResource(Authorities authorities, ChannelTests tests) {
        this.authorities = authorities;
        this.tests = tests;
    }

    /** The shape of the body, for the documentation. */
    record WantedTest(
            @Schema(description = "Place of the channel in the entry, from 0", minimum = "0", examples = "0")
            int channel) {}

    /** What became of the message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TestedChannel(
            ChannelKind kind,

            @Schema(description = "Names the message for its receiver: its webhook-id, or part of its Message-ID")
            String messageId,

            Instant at,
            boolean delivered,
            @Nullable FailureReason reason,
            @Nullable Integer httpStatus) {
        static TestedChannel of(Tested tested) {
            NotTaken failed = tested.outcome() instanceof NotTaken notTaken ? notTaken : null;
            return new TestedChannel(
                    tested.test().channel().kind(),
                    tested.test().id(),
                    tested.test().at(),
                    failed == null,
                    failed == null ? null : failed.reason(),
                    failed == null ? null : failed.httpStatus().orElse(null));
        }
    }

    @POST
    @Operation(summary = "Sends a test message by one channel of an authority, and says whether it was taken")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedTest.class), example = "{\"channel\": 0}"))
    public TestedChannel test(@PathParam("code") String code, byte[] bytes) {
        JsonNode json = StrictJson.parse(bytes);
        if (authorities.find(code).isEmpty()) {
            throw Problems.notFound("authority");
        }
        JsonBody body = JsonBody.of(json);
        int channel = body.integer("channel", 0, MOST_CHANNELS);
        body.finish();
        return tests.run(code, channel)
                .map(TestedChannel::of)
                .orElseThrow(() -> Problems.unprocessable(
                        Violation.at("/channel", "must be the place of one of the authority's channels, from 0")));
    }
}
