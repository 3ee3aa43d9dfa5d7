package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.mapping.readmodel.awarenesssessions.AwarenessSessionView;

/** What a cartographer tells of an awareness session. Waits for nothing but the log. */
@Path("/v1/awareness-sessions")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CARTOGRAPHER)
@Tag(name = "awareness-sessions")
public class AwarenessSessionCommandResource {
    private static final String COLLECTION = "/v1/awareness-sessions";
    private static final String ANSWER =
            "{\"awarenessSessionId\": \"5e0c1f4a-7a51-4c58-9a0b-2f6d1f0e9b11\", \"version\": 1}";
    private static final String EXAMPLE = """
            {"externalReference": "sensibilisation-2024-05-23", "heldOn": "2024-05-23", "title": "Intervention de sensibilisation",
             "professionals": 180, "department": "23"}""";

    private final AwarenessSessionForm form;
    private final Client client;

    AwarenessSessionCommandResource(AwarenessSessionForm form, Client client) {
        this.form = form;
        this.client = client;
    }

    @POST
    @Operation(summary = "Tell of an awareness session under your own reference or id; the same again changes nothing")
    @APIResponse(
            responseCode = "201",
            description = "New; ETag is its version",
            content = @Content(examples = @ExampleObject(name = "its id", value = ANSWER)))
    @APIResponse(responseCode = "200", description = "Told before in the same words")
    @APIResponse(responseCode = "422", description = "Not valid, or the reference was used for something else")
    public CompletionStage<Response> post(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AwarenessSessionView.class),
                                            examples = @ExampleObject(name = "an awareness session", value = EXAMPLE)))
                    byte[] body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonBody json = JsonBody.parse(body);
        Sender sender = Sender.of(client, idempotencyKey, ifMatch);
        return Reception.post(form, json, "", sender).thenApply(accepted -> accepted.response(COLLECTION));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Say what is known of an awareness session from now on, in place of what was")
    @APIResponse(
            responseCode = "201",
            description = "New; ETag is its version",
            content = @Content(examples = @ExampleObject(name = "its id", value = ANSWER)))
    @APIResponse(responseCode = "200", description = "Replaced, or unchanged")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public CompletionStage<Response> put(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AwarenessSessionView.class),
                                            examples = @ExampleObject(name = "an awareness session", value = EXAMPLE)))
                    byte[] body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonNode json = StrictJson.parse(body);
        UUID awarenessSessionId = PathIds.uuid(id, "awareness session");
        Sender sender = Sender.of(client, null, ifMatch);
        return Reception.put(form, awarenessSessionId, JsonBody.of(json), sender)
                .thenApply(accepted -> accepted.response(COLLECTION));
    }
}
