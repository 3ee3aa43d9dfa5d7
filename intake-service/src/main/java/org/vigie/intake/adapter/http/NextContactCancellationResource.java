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
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.http.body.LooksFirst;

/** {@code POST /v1/next-contacts/{nextContactId}/cancellation}: a promise is not to be kept any more. */
@Path("/v1/next-contacts/{nextContactId}/cancellation")
@Produces(MediaType.APPLICATION_JSON)
@LooksFirst
public class NextContactCancellationResource {
    private final Amending amending;
    private final NextContacts contacts;

    NextContactCancellationResource(Amending amending, NextContacts contacts) {
        this.amending = amending;
        this.contacts = contacts;
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
        UUID contactId = PathIds.uuid(id, "next contact");
        return NextContactAnswer.response(contacts.cancel(contactId, json, amending.sender(idempotencyKey, ifMatch)));
    }
}
