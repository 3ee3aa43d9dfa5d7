package org.vigie.mapping.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.theme.Pages;

/** {@code /couverture}: where help is missing, set against where it is needed, for everybody. */
@Path("/couverture")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
public class CoveragePage {
    private final CoverageViews views;

    CoveragePage(CoverageViews views) {
        this.views = views;
    }

    @GET
    @Operation(hidden = true)
    public Response coverage(@Context UriInfo uri) {
        return views.show(uri, Side.PUBLIC);
    }
}
