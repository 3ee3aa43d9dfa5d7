package org.vigie.mapping.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.mapping.readmodel.Clearance;
import org.vigie.theme.Pages;

/** {@code /interne/pratiques…}: what was published for others to learn from. Its texts never leave the service, so it has no public side. */
@Path("/interne/pratiques")
@Produces(Pages.HTML)
@RolesAllowed({
    Roles.LISTENER,
    Roles.COORDINATOR,
    Roles.CARTOGRAPHER,
    Roles.ANALYST,
    Roles.DEPARTMENT,
    Roles.CALL_WRITER,
    Roles.PRIVACY_OFFICER,
    Roles.SERVICE
})
@RunOnVirtualThread
public class PracticePages {
    private final PracticeViews views;
    private final Clearance clearance;

    PracticePages(PracticeViews views, Clearance clearance) {
        this.views = views;
        this.clearance = clearance;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        return views.list(uri, Side.inside(clearance));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response practice(@PathParam("id") String id) {
        return views.show(PathIds.uuid(id, "practice"), Side.inside(clearance));
    }
}
