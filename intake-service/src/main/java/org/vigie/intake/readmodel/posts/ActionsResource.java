package org.vigie.intake.readmodel.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.vigie.http.EntityVersion;
import org.vigie.http.Page;
import org.vigie.http.Roles;
import org.vigie.http.body.LooksFirst;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.CaseIds;
import org.vigie.intake.application.Posting;
import org.vigie.intake.domain.CaseEvent.ActionTaken;

/** {@code GET /v1/actions} */
@Path("/v1/actions")
@RolesAllowed({Roles.CALL_WRITER, Roles.LISTENER, Roles.COORDINATOR})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@LooksFirst
public class ActionsResource {
    private final PostReader posts;
    private final CaseIds ids;

    ActionsResource(PostReader posts, CaseIds ids) {
        this.posts = posts;
        this.ids = ids;
    }

    @GET
    @Path("/{actionId}")
    public Response action(@PathParam("actionId") String actionId) {
        Posting<ActionTaken> posting = posts.byId(actionId, ActionTaken.class, "action");
        CaseHistory history = posts.caseOf(posting);
        return Response.ok(ActionView.of(posting, history.action(posting.event().actionId()), null))
                .header("ETag", new EntityVersion(history.version()).etag())
                .build();
    }

    @GET
    public Page<ActionView> own(@Context UriInfo uri) {
        return posts.byReference(uri, ActionTaken.class, ids::action, this::view);
    }

    private ActionView view(Posting<ActionTaken> posting, String reference) {
        return ActionView.of(
                posting, posts.caseOf(posting).action(posting.event().actionId()), reference);
    }
}
