package org.vigie.intake.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.vigie.http.EntityVersion;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.Roles;
import org.vigie.http.body.LooksFirst;
import org.vigie.intake.adapter.http.Sender.Senders;

/** {@code POST /v1/calls} */
@Path("/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@LooksFirst
public class CallPostResource {
    private final Posts posts;
    private final Senders senders;

    CallPostResource(Posts posts, Senders senders) {
        this.posts = posts;
        this.senders = senders;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CALL_WRITER, Roles.LISTENER})
    public CompletionStage<Response> post(
            byte[] bytes,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonBody body = JsonBody.parse(bytes);
        Sender sender = senders.sender(idempotencyKey, ifMatch);
        return posts.call(body, sender).thenApply(CallPostResource::response);
    }

    private static Response response(Posted posted) {
        CallAnswer answer = CallAnswer.of(posted);
        return Response.status(posted.status())
                .header("Location", "/v1/calls/" + answer.callId())
                .header("ETag", new EntityVersion(answer.version()).etag())
                .entity(answer)
                .build();
    }
}
