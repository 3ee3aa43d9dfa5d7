package org.vigie.analytics.readmodel.activity.live;

import io.vertx.ext.web.RoutingContext;
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
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;

/** {@code GET /v1/stream}: public figures as they change, for anybody. */
@Path("/v1/stream")
@Tag(name = "Reports")
public class StreamResource {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final String LAST_EVENT = "Last-Event-ID";

    private final LiveFigures figures;

    @Inject
    StreamResource(LiveFigures figures) {
        this.figures = figures;
    }

    /** The stream; the answer ends when the client or this service does. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Public figures as they change",
            description =
                    "Server-sent events: each is the public report of the platform's current year, as GET /v1/reports/activity"
                            + " gives it, under an id of its positions. First comes the newest, unless Last-Event-ID names it; then one on each"
                            + " change, of several in quick succession the last. A comment every 15 seconds keeps the connection alive; who does"
                            + " not read is dropped. No token is needed.")
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
    @APIResponse(
            responseCode = "503",
            description = "As many clients as there may be; Retry-After says when to come again")
    public CompletionStage<Void> stream(@Context RoutingContext request, @Context UriInfo uri) {
        QueryParams.of(uri).finish();
        CompletionStage<Void> gone =
                figures.join(request.request(), request.request().getHeader(LAST_EVENT));
        if (gone == null) {
            throw Problems.unavailable(RETRY_AFTER);
        }
        return gone;
    }
}
