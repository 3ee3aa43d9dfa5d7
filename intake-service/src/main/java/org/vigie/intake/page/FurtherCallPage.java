package org.vigie.intake.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}/appels/nouveau}: takes a call about a case that is there. */
@Path("/situations/{caseId}/appels/nouveau")
@Produces(Pages.HTML)
@RolesAllowed(Roles.LISTENER)
@RunOnVirtualThread
public class FurtherCallPage {
    private final CallTaking calls;
    private final CaseReader cases;
    private final FormTokens forms;

    FurtherCallPage(CallTaking calls, CaseReader cases, FormTokens forms) {
        this.calls = calls;
        this.cases = cases;
        this.forms = forms;
    }

    @GET
    public Response blank(@PathParam("caseId") String caseId) {
        return calls.blank(cases.file(caseId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@PathParam("caseId") String caseId, byte[] body) {
        FormFields fields = forms.read(body);
        return calls.take(cases.file(caseId), fields);
    }
}
