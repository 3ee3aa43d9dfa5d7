package org.vigie.analytics.readmodel.activity.breakdown;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.PublicBreakdown;
import org.vigie.analytics.readmodel.activity.request.FiguresRequest;
import org.vigie.http.Client;
import org.vigie.http.Problems;
import org.vigie.http.csv.Csv;

/** {@code GET /v1/breakdowns/{dimension}}: counts of a period split by one dimension. */
@Path("/v1/breakdowns/{dimension}")
@Tag(name = "Breakdowns")
@Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
@PermitAll
@RunOnVirtualThread
public class BreakdownResource {
    private final Breakdowns breakdowns;
    private final Client client;

    @Inject
    BreakdownResource(Breakdowns breakdowns, Client client) {
        this.breakdowns = breakdowns;
        this.client = client;
    }

    /** The breakdown, beside that of the period before. */
    @GET
    @Operation(
            summary = "Counts of a period split by one dimension",
            description =
                    "Both days inclusive, days of Paris. Analysts and coordinators see any period, live (audience=internal); the public the"
                            + " platform's own years, as they were released. Small cells are suppressed for both, with what would give them away."
                            + " The period before has as many days; the public's is the year before, as it had been released.")
    @Parameter(
            name = "dimension",
            in = ParameterIn.PATH,
            schema =
                    @Schema(
                            enumeration = {
                                "month",
                                "call-month",
                                "department",
                                "region",
                                "age",
                                "gender",
                                "channel",
                                "caller-category",
                                "relation",
                                "concern",
                                "concern-pairs",
                                "action-type",
                                "contacts",
                                "call-to-ip",
                                "ip-to-acknowledgement",
                                "ip-to-answer",
                                "answer-deadline",
                                "outcome"
                            }))
    @APIResponse(responseCode = "200", description = "The counts as of the positions given")
    @APIResponse(responseCode = "401", description = "Internal counts without a token")
    @APIResponse(responseCode = "403", description = "Internal counts for another role")
    @APIResponse(
            responseCode = "404",
            description =
                    "No such dimension, or a public year that is not released: releasableFrom says when it may be")
    @APIResponse(
            responseCode = "422",
            description = "A bad period or audience, a public period off the grid, or a breakdown that is not public")
    public BreakdownBody breakdown(@PathParam("dimension") String dimension, @Context UriInfo uri) throws SQLException {
        Optional<Breakdown> known = Breakdown.of(dimension);
        FiguresRequest request = FiguresRequest.read(uri, client, () -> {
            if (known.isEmpty()) {
                throw Problems.notFound("breakdown");
            }
        });
        Breakdown breakdown = known.orElseThrow();
        if (request.audience() == Audience.PUBLIC && !PublicBreakdown.isGiven(breakdown, request.period())) {
            throw FiguresRequest.notPublic(PublicBreakdown.description(breakdown));
        }
        return breakdowns.of(breakdown, request);
    }
}
