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
import org.vigie.mapping.readmodel.partners.PartnerView;

/** What a cartographer tells of a partner. Waits for nothing but the log. */
@Path("/v1/partners")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CARTOGRAPHER)
@Tag(name = "partners")
public class PartnerCommandResource {
    private static final String COLLECTION = "/v1/partners";
    private static final String ANSWER = "{\"partnerId\": \"5e0c1f4a-7a51-4c58-9a0b-2f6d1f0e9b11\", \"version\": 1}";
    private static final String EXAMPLE = """
            {"partnerId": "5e0c1f4a-7a51-4c58-9a0b-2f6d1f0e9b11", "name": "Refuge du Nord", "kind": "ASSOCIATION",
             "sector": "HEALTH", "departments": ["59", "62"], "scope": "LOCAL", "website": "https://refuge.example",
             "email": "contact@refuge.example", "identifiers": {"siret": "73282932000074"}, "verificationMonths": 6,
             "contacts": [{"function": "Accueil", "phone": "03 20 00 00 00"}],
             "places": [{"placeId": "0b6f8f3e-6f0b-4d34-9d0a-0d6c3f6f2a01", "street": "1 rue de la Gare", "postcode": "59000",
                         "commune": "59350", "latitude": 50.63, "longitude": 3.06, "accessibility": ["WHEELCHAIR"],
                         "confidentiality": "SERVICE_ONLY"}],
             "services": [{"serviceId": "0b6f8f3e-6f0b-4d34-9d0a-0d6c3f6f2a02", "name": "Consultation", "themes": ["HEALTH_CARE"],
                           "audience": {"minimumAge": 12, "maximumAge": 17}, "fees": "Gratuit",
                           "placeIds": ["0b6f8f3e-6f0b-4d34-9d0a-0d6c3f6f2a01"],
                           "schedules": [{"days": ["MONDAY"], "opensAt": "09:00", "closesAt": "17:30"}]}]}""";

    private final PartnerForm form;
    private final Client client;

    PartnerCommandResource(PartnerForm form, Client client) {
        this.form = form;
        this.client = client;
    }

    @POST
    @Operation(summary = "Tell of a partner under your own reference or id; the same again changes nothing")
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
                                            schema = @Schema(implementation = PartnerView.class),
                                            examples = @ExampleObject(name = "a partner", value = EXAMPLE)))
                    byte[] body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonBody json = JsonBody.parse(body);
        Sender sender = Sender.of(client, idempotencyKey, ifMatch);
        return Reception.post(form, json, "", sender).thenApply(accepted -> accepted.response(COLLECTION));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Say what is known of a partner from now on, in place of what was")
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
                                            schema = @Schema(implementation = PartnerView.class),
                                            examples = @ExampleObject(name = "a partner", value = EXAMPLE)))
                    byte[] body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonNode json = StrictJson.parse(body);
        UUID partnerId = PathIds.uuid(id, "partner");
        Sender sender = Sender.of(client, null, ifMatch);
        return Reception.put(form, partnerId, JsonBody.of(json), sender)
                .thenApply(accepted -> accepted.response(COLLECTION));
    }
}
