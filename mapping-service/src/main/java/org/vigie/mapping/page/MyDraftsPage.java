package org.vigie.mapping.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.Roles;
import org.vigie.theme.Pages;

/** {@code /interne/brouillons}: what a cartographer has begun and not saved. */
@Path("/interne/brouillons")
@Produces(Pages.HTML)
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
public class MyDraftsPage {
    private final PartnerDrafts drafts;

    MyDraftsPage(PartnerDrafts drafts) {
        this.drafts = drafts;
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        return Pages.page(200, Templates.drafts(Side.OF_THE_SERVICE, drafts.mine()));
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance drafts(Side side, List<MyDraft> drafts);
    }
}
