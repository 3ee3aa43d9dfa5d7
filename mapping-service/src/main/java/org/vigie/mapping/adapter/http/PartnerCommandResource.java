package org.vigie.mapping.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.Roles;

/** What a cartographer tells of a partner; {@link EntryOperations} describes it. Waits for nothing but the log. */
@Path(PartnerCommandResource.COLLECTION)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CARTOGRAPHER)
@Tag(name = "partners")
public class PartnerCommandResource {
    static final String COLLECTION = "/v1/partners";

    private final PartnerForm form;
    private final FormRequests requests;

    PartnerCommandResource(PartnerForm form, FormRequests requests) {
        this.form = form;
        this.requests = requests;
    }

    @POST
    public CompletionStage<Response> post(
            byte[] body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return requests.post(form, COLLECTION, body, idempotencyKey, ifMatch);
    }

    @PUT
    @Path("/{id}")
    public CompletionStage<Response> put(
            @PathParam("id") String id, byte[] body, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return requests.put(form, COLLECTION, "partner", id, body, ifMatch);
    }
}
