package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.vigie.http.EntityVersion;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.http.body.LooksFirst;
import org.vigie.intake.adapter.http.Sender.Senders;

/** {@code POST /v1/cases/{caseId}/actions} */
@Path("/v1/cases/{caseId}/actions")
@Produces(MediaType.APPLICATION_JSON)
@LooksFirst
public class ActionPostResource {
    private final Posts posts;
    private final Senders senders;

    ActionPostResource(Posts posts, Senders senders) {
        this.posts = posts;
        this.senders = senders;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CALL_WRITER, Roles.LISTENER})
    public CompletionStage<Response> post(
            @PathParam("caseId") String id,
            byte[] bytes,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonNode json = StrictJson.parse(bytes);
        UUID caseId = PathIds.uuid(id, "case");
        Sender sender = senders.sender(idempotencyKey, ifMatch);
        return posts.action(caseId, json, sender).thenApply(ActionPostResource::response);
    }

    private static Response response(Posted posted) {
        ActionAnswer answer = ActionAnswer.of(posted);
        return Response.status(posted.status())
                .header("Location", "/v1/actions/" + answer.actionId())
                .header("ETag", new EntityVersion(answer.version()).etag())
                .entity(answer)
                .build();
    }
}
