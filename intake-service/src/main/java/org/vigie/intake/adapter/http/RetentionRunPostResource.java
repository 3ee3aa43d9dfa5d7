package org.vigie.intake.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vigie.http.Client;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.intake.application.Retention;
import org.vigie.intake.application.RetentionPeriod;

/** {@code POST /v1/retention-runs}: what is over is erased now, or with {@code dryRun=true} only listed. */
@Path("/v1/retention-runs")
@Produces(MediaType.APPLICATION_JSON)
public class RetentionRunPostResource {
    private final Retention retention;
    private final RetentionPeriod period;
    private final Client client;

    RetentionRunPostResource(Retention retention, RetentionPeriod period, Client client) {
        this.retention = retention;
        this.period = period;
        this.client = client;
    }

    @POST
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @RunOnVirtualThread
    public Response post(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        boolean dryRun = Boolean.TRUE.equals(query.flag("dryRun"));
        query.finish();
        if (period.period().isEmpty()) {
            throw Problems.conflict(
                    "retention-off",
                    "Nothing is erased by itself here: vigie.retention.period is off.",
                    Map.of("state", "OFF", "possible", List.of()));
        }
        UUID runId = retention.begin(dryRun, client.id()).orElseThrow(RetentionRunPostResource::running);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/v1/retention-runs/" + runId)
                .entity(new Answer(runId, dryRun))
                .build();
    }

    private static RuntimeException running() {
        return Problems.conflict(
                "retention-running",
                "Another run still has cases to erase. It goes on by itself.",
                Map.of("state", "RUNNING", "possible", List.of("dryRun")));
    }

    /** The run that began. */
    record Answer(UUID runId, boolean dryRun) {}
}
