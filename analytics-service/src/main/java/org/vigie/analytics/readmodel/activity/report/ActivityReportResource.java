package org.vigie.analytics.readmodel.activity.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.analytics.readmodel.activity.request.FiguresRequest;
import org.vigie.http.Client;

/** {@code GET /v1/reports/activity}: the figures of the activity report. */
@Path("/v1/reports/activity")
@PermitAll
@Tag(name = "Reports")
@RunOnVirtualThread
public class ActivityReportResource {
    private final ActivityReports reports;
    private final Client client;

    @Inject
    ActivityReportResource(ActivityReports reports, Client client) {
        this.reports = reports;
        this.client = client;
    }

    /** The report; what it looks like is the reader's choice, see {@link ReportTypes}. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportCsv.TEXT_CSV, ReportTypes.XLSX, ReportTypes.PDF})
    @Operation(
            summary = "Figures of the activity report",
            description =
                    "Both days inclusive, days of Paris. The public sees periods of a grid as they were released, without small"
                            + " counts; analysts and coordinators see any period in full, live (audience=internal).")
    @APIResponse(responseCode = "200", description = "The figures as of the positions given")
    @APIResponse(responseCode = "401", description = "Internal figures without a token")
    @APIResponse(responseCode = "403", description = "Internal figures for another role")
    @APIResponse(
            responseCode = "404",
            description = "A public period that is not released (not-released): releasableFrom says when it may be")
    @APIResponse(responseCode = "422", description = "A bad period or audience, or a public period off the grid")
    public ReportBody report(@Context UriInfo uri) throws SQLException {
        FiguresRequest request = FiguresRequest.read(uri, client);
        return ReportBody.of(reports.of(request.period(), request.audience()));
    }
}
