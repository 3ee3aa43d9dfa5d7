package org.vigie.mapping.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.mapping.domain.partner.PartnerCommand.ClosePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ReopenPartner;

/** Says whether a partner helps: it stays on the map when it does not, for what was done with it. Blocks. */
@Path("/v1/partners/{id}/closing")
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
@Tag(name = "partners")
public class PartnerClosingResource {
    private final PartnerChanges partners;

    PartnerClosingResource(PartnerChanges partners) {
        this.partners = partners;
    }

    /** The shape of the body, for the documentation. */
    record Closing(LocalDate closedOn) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that a partner no longer helps, and its last day")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Closing.class),
                            examples = @ExampleObject(name = "a closing", value = "{\"closedOn\": \"2026-06-30\"}")))
    @APIResponse(responseCode = "200", description = "Closed; ETag is its version")
    @APIResponse(responseCode = "404", description = "There is no such partner")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response close(@PathParam("id") String id, byte[] bytes, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var json = StrictJson.parse(bytes);
        UUID partnerId = partners.find(id);
        JsonBody body = JsonBody.of(json);
        LocalDate closedOn = body.date("closedOn");
        body.finish();
        return partners.change(partnerId, new ClosePartner(closedOn), ifMatch);
    }

    @DELETE
    @Operation(summary = "Say that a partner helps, whatever was said before")
    @APIResponse(responseCode = "200", description = "Not closed; ETag is its version")
    @APIResponse(responseCode = "404", description = "There is no such partner")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response reopen(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return partners.change(partners.find(id), new ReopenPartner(), ifMatch);
    }
}
