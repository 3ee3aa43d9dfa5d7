package org.vigie.mapping.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /interne/rencontres/{id}/suites/{followUpId}}: a cartographer says that something was done. */
@Path("/interne/rencontres/{id}/suites/{followUpId}")
@Produces(Pages.HTML)
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
public class FollowUpDonePage {
    private static final String FROM_THE_SHEET = "rencontre";

    private final FollowUpMarks marks;
    private final GatheringViews gatherings;
    private final FormTokens forms;

    FollowUpDonePage(FollowUpMarks marks, GatheringViews gatherings, FormTokens forms) {
        this.marks = marks;
        this.gatherings = gatherings;
        this.forms = forms;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response done(@PathParam("id") String id, @PathParam("followUpId") String followUpId, byte[] body) {
        FormFields fields = forms.read(body);
        UUID gathering = PathIds.uuid(id, "gathering");
        FormResult result =
                marks.done(gathering, PathIds.uuid(followUpId, "follow-up"), fields.text(PartnerEdit.VERSION));
        if (!result.isDone()) {
            return gatherings.show(gathering, Side.OF_THE_SERVICE, "", result);
        }
        return Pages.then(
                fields.text("from").equals(FROM_THE_SHEET)
                        ? "/interne/rencontres/" + gathering + "?fait=suite"
                        : "/interne/a-faire?fait=suite");
    }
}
