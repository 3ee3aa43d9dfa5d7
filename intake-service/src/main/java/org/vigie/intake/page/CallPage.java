package org.vigie.intake.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vigie.http.Roles;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /appels/nouveau}: takes a call that opens a case. */
@Path("/appels/nouveau")
@Produces(Pages.HTML)
@RolesAllowed(Roles.LISTENER)
@RunOnVirtualThread
public class CallPage {
    private final CallTaking calls;
    private final FormTokens forms;

    CallPage(CallTaking calls, FormTokens forms) {
        this.calls = calls;
        this.forms = forms;
    }

    @GET
    public Response blank() {
        return calls.blank(null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(byte[] body) {
        return calls.take(null, forms.read(body));
    }
}
