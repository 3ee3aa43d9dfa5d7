package org.vigie.analytics.readmodel.activity.live;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.readmodel.activity.request.FiguresRequest;
import org.vigie.http.Client;
import org.vigie.http.Problems;

/** {@code GET /v1/stream}: releases as they are made, for anybody, and figures as they change, for those inside. */
@Path("/v1/stream")
@PermitAll
@Tag(name = "Reports")
public class StreamResource {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final String LAST_EVENT = "Last-Event-ID";

    private final LiveFigures figures;
    private final Client client;

    @Inject
    StreamResource(LiveFigures figures, Client client) {
        this.figures = figures;
        this.client = client;
    }

    /** The stream; the answer ends when the client or this service does. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Releases as they are made; inside, figures as they change",
            description =
                    "Server-sent events. To everybody each event, of type release, is the newest release with its periods (none before the"
                            + " first), under an id of its number. With audience=internal, for analysts and coordinators, each is the internal report"
                            + " of the platform's current year, as GET /v1/reports/activity gives it, under an id of its positions. First comes the"
                            + " newest, unless Last-Event-ID names it; then one on each change, of several in quick succession the last. A comment"
                            + " every 15 seconds keeps the connection alive; who does not read is dropped.")
    @Parameter(
            name = "audience",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            enumeration = {"public", "internal"},
                            defaultValue = "public"))
    @Parameter(
            name = LAST_EVENT,
            in = ParameterIn.HEADER,
            description = "Id of the last event that the client has",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "401", description = "Internal figures without a token")
    @APIResponse(responseCode = "403", description = "Internal figures for another role")
    @APIResponse(responseCode = "422", description = "An unknown parameter or audience")
    @APIResponse(
            responseCode = "503",
            description = "As many clients as there may be; Retry-After says when to come again")
    public CompletionStage<Void> stream(@Context RoutingContext request, @Context UriInfo uri) {
        Audience audience = FiguresRequest.audience(uri, client);
        CompletionStage<Void> gone =
                figures.join(audience, request.request(), request.request().getHeader(LAST_EVENT));
        if (gone == null) {
            throw Problems.unavailable(RETRY_AFTER);
        }
        return gone;
    }
}
