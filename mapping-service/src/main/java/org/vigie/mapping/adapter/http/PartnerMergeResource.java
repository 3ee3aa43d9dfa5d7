package org.vigie.mapping.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.vigie.mapping.domain.merge.MergeCommand.MergePartner;
import org.vigie.mapping.domain.merge.MergeCommand.UnmergePartner;

/** Says that two entries are one partner, or were not. Blocks. */
@Path("/v1/partners/{id}/merge")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
@Tag(name = "partners")
public class PartnerMergeResource {
    private static final String EXAMPLE = "{\"into\": \"5e0c1f4a-7a51-4c58-9a0b-2f6d1f0e9b11\"}";

    private final PartnerMerging merging;

    PartnerMergeResource(PartnerMerging merging) {
        this.merging = merging;
    }

    /** The shape of the body, for the documentation. */
    record Merge(UUID into) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that a partner is on the map twice: the other entry stands for both",
            description =
                    "The entry leaves the lists and answers with `mergedInto`; what was told of it and the sessions that name "
                            + "it stay as they are. The same again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Merge.class),
                            examples = @ExampleObject(name = "a merge", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Merged; ETag is the version of the entry, which stays as it was")
    @APIResponse(responseCode = "404", description = "There is no such partner")
    @APIResponse(
            responseCode = "409",
            description = "Merged before into another one, or the other one was merged itself")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    @APIResponse(responseCode = "422", description = "`into` is no partner on the map")
    public Response merge(@PathParam("id") String id, byte[] bytes, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var json = StrictJson.parse(bytes);
        UUID partnerId = merging.find(id);
        JsonBody body = JsonBody.of(json);
        UUID into = body.uuid("into");
        if (!body.hasViolations() && !merging.isOnTheMap(into)) {
            body.reject("into", "must be a partner on the map");
        }
        body.finish();
        return merging.carryOut(new MergePartner(partnerId, into), partnerId, ifMatch);
    }

    @DELETE
    @Operation(summary = "Say that an entry stands for itself, whatever was said before")
    @APIResponse(
            responseCode = "200",
            description = "Not merged; ETag is the version of the entry, which stays as it was")
    @APIResponse(responseCode = "404", description = "There is no such partner")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response undo(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        UUID partnerId = merging.find(id);
        return merging.carryOut(new UnmergePartner(partnerId), partnerId, ifMatch);
    }
}
