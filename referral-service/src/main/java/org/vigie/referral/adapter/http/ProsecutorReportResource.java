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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.vigie.referral.domain.ProsecutorReport;
import org.vigie.referral.domain.ReferralCommand.RecordProsecutorReport;

/** {@code POST …/prosecutor-reports}: a prosecutor was told too, or instead (CASF L226-4). Told again it is the same report. */
@LooksFirst
@Path("/v1/referrals/{referralId}/prosecutor-reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COORDINATOR)
@Tag(name = "Referrals")
@RunOnVirtualThread
public class ProsecutorReportResource {
    private static final int MAX_NAME = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final String EXAMPLE = """
            {"kind": "COPY", "office": "Parquet du tribunal judiciaire de Lille", "reportedAt": "2026-03-02T19:05:00+01:00"}
            """;

    private final ReferralCommands commands;
    private final Clock clock;

    ProsecutorReportResource(ReferralCommands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Records that a prosecutor was told of the minors")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded before")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProsecutorReport.class), example = EXAMPLE))
    public Response report(
            @PathParam("referralId") String referralId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] bytes) {
        JsonNode json = StrictJson.parse(bytes);
        ReferralCommands.On referral = commands.on(referralId, ifMatch);
        ProsecutorReport report = read(JsonBody.of(json));
        return referral.named(
                        "prosecutor-report",
                        report.kind().name(),
                        report.office(),
                        report.reportedAt().toString())
                .creating()
                .give((_, _, at) -> new RecordProsecutorReport(report, at));
    }

    private ProsecutorReport read(JsonBody body) {
        Instant reportedAt = body.instant("reportedAt");
        boolean plausible = !reportedAt.isBefore(EARLIEST)
                && !reportedAt.isAfter(clock.instant().plus(AHEAD));
        if (!plausible && !body.hasViolations()) {
            body.reject("reportedAt", "must be from 2000 to a day ahead");
        }
        ProsecutorReport report = new ProsecutorReport(
                body.code("kind", ProsecutorReport.Kind.class), body.text("office", 1, MAX_NAME), reportedAt);
        body.finish();
        return report;
    }
}
