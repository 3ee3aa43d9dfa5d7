package org.vigie.mapping.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.Roles;
import org.vigie.theme.Pages;

/** {@code /interne/acteurs/nouveau}: gives a partner that is to come the id under which its form saves it, be it sent once or twice. */
@Path("/interne/acteurs/nouveau")
@Produces(Pages.HTML)
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
public class NewPartnerPage {

    @GET
    @Operation(hidden = true)
    public Response begin() {
        return Pages.then("/interne/acteurs/" + UUID.randomUUID() + "/modification");
    }
}
