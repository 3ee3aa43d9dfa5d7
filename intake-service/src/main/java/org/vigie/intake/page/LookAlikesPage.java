package org.vigie.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.vigie.http.Roles;
import org.vigie.intake.page.LookAlikeLines.Line;
import org.vigie.intake.readmodel.duplicates.LookAlikesResource;
import org.vigie.intake.readmodel.duplicates.LookAlikesResource.Listed;
import org.vigie.theme.Pages;

/** {@code /doublons}: cases that a coordinator should look at side by side. */
@Path("/doublons")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class LookAlikesPage {
    private final LookAlikesResource lookAlikes;
    private final LookAlikeLines lines;

    LookAlikesPage(LookAlikesResource lookAlikes, LookAlikeLines lines) {
        this.lookAlikes = lookAlikes;
        this.lines = lines;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        Listed page = lookAlikes.list(uri);
        return Pages.page(200, Templates.lookAlikes(page, lines.of(page.items()), Pages.next(uri, page.next())));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance lookAlikes(Listed page, List<Line> lines, String next);
    }
}
