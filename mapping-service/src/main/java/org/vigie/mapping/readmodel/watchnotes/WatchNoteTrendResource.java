package org.vigie.mapping.readmodel.watchnotes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.mapping.application.FrenchDay;

/** Whether more is noted than before. */
@Path("/v1/watch-notes/trend")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CALL_WRITER,
    Roles.LISTENER,
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.ANALYST,
    Roles.CARTOGRAPHER,
    Roles.PRIVACY_OFFICER,
    Roles.SERVICE
})
@Tag(name = "watch-notes")
public class WatchNoteTrendResource {
    private final WatchNoteTrend trend;
    private final InstantSource clock;

    WatchNoteTrendResource(WatchNoteTrend trend, InstantSource clock) {
        this.trend = trend;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "How many watch notes there are of each month; the last twelve months unless a period is named")
    @Parameter(name = "from", ref = "from")
    @Parameter(name = "to", ref = "to")
    @Parameter(name = "theme", ref = "theme")
    @Parameter(name = "department", ref = "department")
    public TrendView trend(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        TrendPeriod period = TrendPeriod.read(query, FrenchDay.today(clock));
        query.finish();
        return trend.of(period);
    }
}
