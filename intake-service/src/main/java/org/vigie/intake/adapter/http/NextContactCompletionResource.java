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
import org.vigie.intake.application.CaseIds;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;

/** {@code POST /v1/next-contacts/{nextContactId}/completion}: a promise was kept. */
@Path("/v1/next-contacts/{nextContactId}/completion")
@Produces(MediaType.APPLICATION_JSON)
public class NextContactCompletionResource {
    private final Amending amending;

    NextContactCompletionResource(Amending amending) {
        this.amending = amending;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    @RunOnVirtualThread
    public Response post(
            @PathParam("nextContactId") String id,
            byte[] bytes,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonNode json = StrictJson.parse(bytes);
        NextContactPromised promise = amending.find(id, NextContactPromised.class, "next contact");
        CompletionRequest asked =
                CompletionRequest.read(promise, JsonBody.of(json), amending.sender(idempotencyKey, ifMatch));
        UUID eventId = CaseIds.amendment(asked.post().client(), "next-contact-completion", asked.reference());
        return amending.contact(asked.command(), eventId, asked.post());
    }
}
