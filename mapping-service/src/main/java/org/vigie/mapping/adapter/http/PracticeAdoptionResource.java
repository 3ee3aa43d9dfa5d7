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
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.mapping.domain.practice.Adoption;
import org.vigie.mapping.domain.practice.PracticeCommand.WithdrawAdoption;
import org.vigie.territories.Territories;

/** Which territories took a practice over. Saying the same again changes nothing. Blocks. */
@Path("/v1/practices/{practiceId}/adoptions/{department}")
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
@Tag(name = "practices")
public class PracticeAdoptionResource {
    private final PracticeChanges changes;
    private final InstantSource clock;

    PracticeAdoptionResource(PracticeChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** The shape of a body, for the documentation. */
    record AdoptionForm(
            @Schema(required = true) LocalDate adoptedOn,
            @Nullable UUID partnerId) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that another territory took a published practice over")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AdoptionForm.class),
                            examples = @ExampleObject(name = "an adoption", value = "{\"adoptedOn\": \"2024-10-01\"}")))
    @APIResponse(responseCode = "200", description = "Adopted; ETag is the practice's version")
    @APIResponse(responseCode = "409", description = "It is not published")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response adopt(
            @PathParam("practiceId") String id,
            @PathParam("department") String department,
            byte[] bytes,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var json = StrictJson.parse(bytes);
        UUID practice = changes.find(id);
        requireDepartment(department);
        JsonBody body = JsonBody.of(json);
        LocalDate adoptedOn = EntryFields.day(body, "adoptedOn", clock);
        UUID partner = body.optionalUuid("partnerId");
        body.finish();
        return changes.adopt(practice, new Adoption(department, partner, adoptedOn), ifMatch);
    }

    @DELETE
    @Operation(summary = "Say that a territory did not take a practice over, or no longer does it")
    @APIResponse(responseCode = "200", description = "Not adopted there; ETag is the practice's version")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response withdrawAdoption(
            @PathParam("practiceId") String id,
            @PathParam("department") String department,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        UUID practice = changes.find(id);
        requireDepartment(department);
        return changes.change(practice, new WithdrawAdoption(department), ifMatch);
    }

    private static void requireDepartment(String code) {
        if (!Territories.isDepartment(code)) {
            throw Problems.notFound("department");
        }
    }
}
