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
import org.jspecify.annotations.Nullable;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.http.body.LooksFirst;

/** {@code POST /v1/actions/{actionId}/liaison-follow-ups}: what came of a contact with the child protection service in charge. */
@Path("/v1/actions/{actionId}/liaison-follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@LooksFirst
public class LiaisonFollowUpResource {
    private final Amending amending;
    private final CaseChanges changes;

    LiaisonFollowUpResource(Amending amending, CaseChanges changes) {
        this.amending = amending;
        this.changes = changes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    @RunOnVirtualThread
    public Response post(
            @PathParam("actionId") String id,
            byte[] bytes,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonNode json = StrictJson.parse(bytes);
        return AmendmentAnswer.response(changes.followUp(id, json, amending.sender(idempotencyKey, ifMatch)));
    }
}
