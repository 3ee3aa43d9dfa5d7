package org.vigie.mapping.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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

/** {@code /}: who helps where, for everybody. */
@Path("/")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
public class HomePage {
    private final MapViews views;

    HomePage(MapViews views) {
        this.views = views;
    }

    @GET
    @Operation(hidden = true)
    public Response home(@Context UriInfo uri) {
        return show(views.of(uri, Side.PUBLIC));
    }

    static Response show(MapView view) {
        return Pages.page(view.form().errors().isEmpty() ? 200 : 422, Templates.home(view));
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(MapView map);
    }
}
