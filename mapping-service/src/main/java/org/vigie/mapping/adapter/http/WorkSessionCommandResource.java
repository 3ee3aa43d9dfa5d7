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

/** What a cartographer tells of a work session; {@link EntryOperations} describes it. Waits for nothing but the log. */
@Path(WorkSessionCommandResource.COLLECTION)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CARTOGRAPHER)
@Tag(name = "work-sessions")
public class WorkSessionCommandResource {
    static final String COLLECTION = "/v1/work-sessions";

    private final WorkSessionForm form;
    private final FormRequests requests;

    WorkSessionCommandResource(WorkSessionForm form, FormRequests requests) {
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
    @Path("/{workSessionId}")
    public CompletionStage<Response> put(
            @PathParam("workSessionId") String id, byte[] body, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return requests.put(form, COLLECTION, "work session", id, body, ifMatch);
    }
}
