package org.vigie.mapping.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.theme.Pages;

/** {@code /acteurs/{id}}: what everybody may know of a partner. */
@Path("/acteurs/{id}")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
public class SheetPage {
    private final Sheets sheets;

    SheetPage(Sheets sheets) {
        this.sheets = sheets;
    }

    @GET
    @Operation(hidden = true)
    public Response sheet(@PathParam("id") String id) {
        return show(sheets, id, Side.PUBLIC, "");
    }

    /** The sheet; one that its reader may not know of is as unknown as any other. */
    static Response show(Sheets sheets, String id, Side side, String done) {
        PartnerSheet sheet = sheets.find(PathIds.uuid(id, "partner"), side.disclosure())
                .orElseThrow(() -> Problems.notFound("partner"));
        return Pages.page(200, Templates.sheet(side, sheet, done));
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sheet(Side side, PartnerSheet sheet, String done);
    }
}
