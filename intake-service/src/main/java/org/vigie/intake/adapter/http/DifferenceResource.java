package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.http.body.LooksFirst;

/** {@code POST /v1/cases/{caseId}/differences}: the case and another one that looks like it are not one. */
@Path("/v1/cases/{caseId}/differences")
@Produces(MediaType.APPLICATION_JSON)
@LooksFirst
public class DifferenceResource {
    private final Amending amending;
    private final Merging merging;

    DifferenceResource(Amending amending, Merging merging) {
        this.amending = amending;
        this.merging = merging;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @RunOnVirtualThread
    public Response post(
            @PathParam("caseId") String id,
            byte[] bytes,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonNode json = StrictJson.parse(bytes);
        UUID caseId = amending.findCase(id);
        return MergeAnswer.response(
                merging.tellApart(caseId, JsonBody.of(json), amending.sender(idempotencyKey, ifMatch)));
    }
}
