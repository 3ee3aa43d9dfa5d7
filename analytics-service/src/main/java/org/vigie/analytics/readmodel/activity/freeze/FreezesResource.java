package org.vigie.analytics.readmodel.activity.freeze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.Cursor;
import org.vigie.http.EntityVersion;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;

/** {@code /v1/reports/activity/freezes}: reports kept as they were; {@link VerificationResource} verifies them. */
@Path(FreezesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.COORDINATOR})
@Tag(name = "Freezes")
@RunOnVirtualThread
public class FreezesResource {
    static final String PATH = "/v1/reports/activity/freezes";

    private static final String ETAG = new EntityVersion(1).etag();
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final Freezes freezes;
    private final Client client;

    @Inject
    FreezesResource(Freezes freezes, Client client) {
        this.freezes = freezes;
        this.client = client;
    }

    /** Freezes a report. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Freeze the report of a period",
            description =
                    "Internal figures as they are now, public ones as they were released: with their numerators, denominators and"
                            + " definitions, the position and hash of each log, who and when; signed. The same reference gives the first freeze again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FreezeRequest.Body.class),
                            example =
                                    "{\"from\": \"2023-04-03\", \"to\": \"2024-04-02\", \"externalReference\": \"bilan-2023\"}"))
    @APIResponse(responseCode = "201", description = "Frozen; Location names it")
    @APIResponse(responseCode = "200", description = "It was frozen before under this reference")
    @APIResponse(
            responseCode = "409",
            description = "Public figures are frozen as they were released, and these were not (not-released)")
    @APIResponse(
            responseCode = "503",
            description =
                    "The figures do not stand at one position of each log: ask again, or have events that were set aside released")
    public Response freeze(@HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey, byte[] bytes)
            throws InterruptedException {
        FreezeRequest request = FreezeRequest.read(StrictJson.parse(bytes), idempotencyKey);
        try {
            Freezes.Outcome outcome = freezes.freeze(request, client.id());
            return answer(outcome.report(), outcome.fresh() ? Response.Status.CREATED : Response.Status.OK)
                    .header(HttpHeaders.LOCATION, PATH + "/" + outcome.report().id())
                    .build();
        } catch (SQLException | IllegalStateException e) { // the latter: no master key
            throw Freezes.unavailable(e);
        }
    }

    /** Frozen reports, the newest first. */
    @GET
    @Operation(summary = "Frozen reports, the newest first")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", description = "A page of them")
    public Page<FreezeView> list(@Context UriInfo uri) {
        PageRequest page = QueryParams.onlyPage(uri);
        try {
            return Page.of(freezes.page(page), page, report -> Cursor.of(report.number()))
                    .map(FreezeView::of);
        } catch (SQLException e) {
            throw Freezes.unavailable(e);
        }
    }

    /** One frozen report. */
    @GET
    @Path("/{freezeId}")
    @Operation(
            summary = "A frozen report",
            description =
                    "All that was signed, and jws: the same as a compact JWS (ES256) of its canonical JSON, for the key in"
                            + " GET /v1/signing-keys. It never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The frozen report",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    @APIResponse(responseCode = "304", description = "If-None-Match names it: the reader has it already")
    public Response get(
            @PathParam("freezeId") String freezeId, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        try {
            FrozenReport report = freezes.get(freezeId);
            return isKnown(known)
                    ? Response.notModified()
                            .header(HttpHeaders.ETAG, ETAG)
                            .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                            .build()
                    : answer(report, Response.Status.OK).build();
        } catch (SQLException e) {
            throw Freezes.unavailable(e);
        }
    }

    /** By weak comparison (RFC 9110, 13.1.2). A freeze has one version alone. */
    private static boolean isKnown(@Nullable String tags) {
        return tags != null
                && Stream.of(tags.split(",", -1))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(ETAG));
    }

    private static Response.ResponseBuilder answer(FrozenReport report, Response.Status status) {
        ObjectNode body = report.document().orElseGet(() -> new ObjectMapper().createObjectNode());
        JsonNode signed = body.put("jws", report.jws());
        return Response.status(status)
                .entity(signed)
                .header(HttpHeaders.ETAG, ETAG)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }
}
