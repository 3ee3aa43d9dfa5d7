package org.vigie.intake.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.http.Client;
import org.vigie.http.EntityVersion;
import org.vigie.http.IfMatch;
import org.vigie.http.PathIds;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.application.CaseCommands.Reach;
import org.vigie.intake.domain.CaseCommand.EraseIdentity;
import org.vigie.intake.domain.CaseEvent.IdentityErased;

/** {@code DELETE /v1/cases/{caseId}/identity}: nobody can be named from this case again. It cannot be undone. */
@Path("/v1/cases/{caseId}/identity")
@Produces(MediaType.APPLICATION_JSON)
public class IdentityErasureResource {
    private final Posts posts;
    private final Client client;
    private final InstantSource clock;

    IdentityErasureResource(Posts posts, Client client, InstantSource clock) {
        this.posts = posts;
        this.client = client;
        this.clock = clock;
    }

    @DELETE
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    public CompletionStage<Response> erase(
            @PathParam("caseId") String text, @HeaderParam("If-Match") @Nullable String ifMatch, @Context UriInfo uri) {
        UUID caseId = PathIds.uuid(text, "case");
        // as the log keeps it, so that a repeat gets the very same answer
        IdentityErased erasure = new IdentityErased(caseId, clock.instant().truncatedTo(ChronoUnit.MICROS));
        QueryParams query = QueryParams.of(uri);
        String sender = client.id();
        return posts.erasure(caseId, new EraseIdentity(erasure), () -> {
                    query.finish();
                    return new Post(
                            sender,
                            Reach.EVERY_CASE,
                            RequestContent.NONE,
                            IfMatch.of(ifMatch).expectedVersion());
                })
                .thenApply(IdentityErasureResource::response);
    }

    private static Response response(Posted posted) {
        ErasureAnswer answer = ErasureAnswer.of(posted);
        return Response.ok(answer)
                .header("ETag", new EntityVersion(answer.version()).etag())
                .build();
    }
}
