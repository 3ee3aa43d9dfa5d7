package org.vigie.referral.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Roles;
import org.vigie.http.body.LooksFirst;

/** {@code GET …/dossier}: who the minors are and what the platform thinks, fetched from intake, which audits the reading. */
@LooksFirst
@Path("/v1/referrals/{referralId}/dossier")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@Tag(name = "Referrals")
@RunOnVirtualThread
public class DossierResource {
    private final DossierReader dossiers;

    DossierResource(DossierReader dossiers) {
        this.dossiers = dossiers;
    }

    @GET
    @Operation(summary = "The dossier: identities and the platform's assessment")
    @APIResponse(responseCode = "200", description = "As intake tells it; not to be cached")
    @APIResponse(responseCode = "409", description = "The referral was taken back, or its action after it was answered")
    @APIResponse(responseCode = "410", description = "What identified the minors was erased")
    @APIResponse(responseCode = "503", description = "Intake does not answer")
    public Response read(@PathParam("referralId") String referralId) {
        byte[] dossier = dossiers.read(referralId, Optional.empty());
        return Response.ok(dossier).header("Cache-Control", "no-store").build();
    }
}
