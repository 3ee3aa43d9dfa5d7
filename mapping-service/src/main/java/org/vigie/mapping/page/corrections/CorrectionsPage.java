package org.vigie.mapping.page.corrections;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.mapping.page.Side;
import org.vigie.mapping.readmodel.partners.PartnerSummary;
import org.vigie.mapping.readmodel.partners.WaitingCorrections;
import org.vigie.theme.Pages;

/** {@code /interne/corrections}: partners that would have their entries say something else. */
@Path("/interne/corrections")
@Produces(Pages.HTML)
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
public class CorrectionsPage {
    private final WaitingCorrections waiting;

    CorrectionsPage(WaitingCorrections waiting) {
        this.waiting = waiting;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        PageRequest request = QueryParams.onlyPage(uri);
        Side side = Side.OF_THE_SERVICE;
        Page<PartnerSummary> page = waiting.page(request, side.disclosure());
        return Pages.page(200, Templates.corrections(side, page.items(), Pages.next(uri, page.next())));
    }

    @CheckedTemplate(basePath = "corrections")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance corrections(Side side, List<PartnerSummary> partners, String next);
    }
}
