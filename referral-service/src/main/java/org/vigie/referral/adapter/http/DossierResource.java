package org.vigie.referral.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.Dossier;
import org.vigie.referral.application.Dossiers;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.domain.Status;

/** {@code GET …/dossier}: who the minors are and what the platform thinks, fetched from intake, which audits the reading. */
@Path("/v1/referrals/{referralId}/dossier")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@Tag(name = "Referrals")
@RunOnVirtualThread
public class DossierResource {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Referrals referrals;
    private final Dossiers dossiers;
    private final Caller caller;

    DossierResource(Referrals referrals, Dossiers dossiers, Caller caller) {
        this.referrals = referrals;
        this.dossiers = dossiers;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The dossier: identities and the platform's assessment")
    @APIResponse(responseCode = "200", description = "As intake tells it; not to be cached")
    @APIResponse(responseCode = "409", description = "The referral was taken back")
    @APIResponse(responseCode = "410", description = "What identified the minors was erased")
    @APIResponse(responseCode = "503", description = "Intake does not answer")
    public Response read(@PathParam("referralId") String referralId) {
        ReferralFile file = caller.own(referrals.find(PathIds.uuid(referralId, "referral")));
        if (file.state().status() == Status.WITHDRAWN && !caller.isCoordinator()) {
            throw Problems.conflict("illegal-move", "The referral was taken back.", Map.of("state", Status.WITHDRAWN));
        }
        String reader = caller.ownAuthority().orElseGet(caller::id);
        return switch (dossiers.fetch(file.state().facts().actionId(), reader, Dossiers.Purpose.READING)) {
            case Dossiers.Answer.Found(Dossier dossier) ->
                Response.ok(dossier.json()).header("Cache-Control", "no-store").build();
            case Dossiers.Answer.Erased _ -> throw Problems.gone("What identified the minors was erased.");
            case Dossiers.Answer.Unavailable _ -> throw Problems.unavailable(RETRY_AFTER);
        };
    }
}
