package org.vigie.mapping.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.theme.Pages;

/** {@code /territoires/{department}}: who helps in a department, to be read and to be printed. */
@Path("/territoires/{department}")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
public class TerritoryPage {
    private final TerritoryViews views;

    TerritoryPage(TerritoryViews views) {
        this.views = views;
    }

    @GET
    @Operation(hidden = true)
    public Response territory(@PathParam("department") String department) {
        return views.show(department, Side.PUBLIC);
    }
}
