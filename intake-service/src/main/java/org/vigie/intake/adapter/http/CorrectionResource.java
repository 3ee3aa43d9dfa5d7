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

/** {@code POST /v1/calls/{callId}/corrections}: what is true in place of what was recorded, which stays in the history. */
@Path("/v1/calls/{callId}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@LooksFirst
public class CorrectionResource {
    private final Amending amending;
    private final CaseChanges changes;

    CorrectionResource(Amending amending, CaseChanges changes) {
        this.amending = amending;
        this.changes = changes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CALL_WRITER, Roles.LISTENER, Roles.COORDINATOR})
    @RunOnVirtualThread
    public Response post(
            @PathParam("callId") String id,
            byte[] bytes,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonNode json = StrictJson.parse(bytes);
        return AmendmentAnswer.response(changes.correct(id, json, amending.sender(idempotencyKey, ifMatch)));
    }
}
