package org.vigie.mapping.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
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
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.domain.partner.Assurer;
import org.vigie.mapping.domain.partner.PartnerCommand.AssurePartner;

/** Says that what is known of a partner is true. Blocks. */
@Path("/v1/partners/{id}/assurance")
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
@Tag(name = "partners")
public class PartnerAssuranceResource {
    private final PartnerChanges partners;
    private final InstantSource clock;

    PartnerAssuranceResource(PartnerChanges partners, InstantSource clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /** The shape of the body, for the documentation. */
    record Assurance(LocalDate assuredOn) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that somebody made sure on a day that what is known of a partner is true")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Assurance.class),
                            examples =
                                    @ExampleObject(name = "an assurance", value = "{\"assuredOn\": \"2024-06-30\"}")))
    @APIResponse(responseCode = "200", description = "Assured; ETag is its version")
    @APIResponse(responseCode = "404", description = "There is no such partner")
    @APIResponse(responseCode = "409", description = "It was assured on a later day")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response assure(
            @PathParam("id") String id, byte[] bytes, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var json = StrictJson.parse(bytes);
        UUID partnerId = partners.find(id);
        JsonBody body = JsonBody.of(json);
        LocalDate assuredOn = body.date("assuredOn");
        if (assuredOn.isAfter(FrenchDay.today(clock))) {
            body.reject("assuredOn", "must not lie ahead");
        }
        body.finish();
        return partners.change(partnerId, new AssurePartner(assuredOn, Assurer.CARTOGRAPHER), ifMatch);
    }
}
