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

/** What a cartographer tells of a watch note; {@link EntryOperations} describes it. Waits for nothing but the log. */
@Path(WatchNoteCommandResource.COLLECTION)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CARTOGRAPHER)
@Tag(name = "watch-notes")
public class WatchNoteCommandResource {
    static final String COLLECTION = "/v1/watch-notes";

    private final WatchNoteForm form;
    private final FormRequests requests;

    WatchNoteCommandResource(WatchNoteForm form, FormRequests requests) {
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
    @Path("/{watchNoteId}")
    public CompletionStage<Response> put(
            @PathParam("watchNoteId") String id, byte[] body, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return requests.put(form, COLLECTION, "watch note", id, body, ifMatch);
    }
}
