package org.vigie.intake.readmodel.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.vigie.http.Page;
import org.vigie.http.Roles;
import org.vigie.intake.application.CaseIds;
import org.vigie.intake.domain.CaseEvent.ActionTaken;

/** {@code GET /v1/actions} */
@Path("/v1/actions")
@RolesAllowed({Roles.CALL_WRITER, Roles.LISTENER, Roles.COORDINATOR})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ActionsResource {
    private final PostReader posts;

    ActionsResource(PostReader posts) {
        this.posts = posts;
    }

    @GET
    @Path("/{actionId}")
    public ActionView action(@PathParam("actionId") String actionId) {
        return ActionView.of(posts.byId(actionId, ActionTaken.class, "action"), null);
    }

    @GET
    public Page<ActionView> own(@Context UriInfo uri) {
        return posts.byReference(uri, ActionTaken.class, CaseIds::action, ActionView::of);
    }
}
