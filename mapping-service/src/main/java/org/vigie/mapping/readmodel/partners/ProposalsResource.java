package org.vigie.mapping.readmodel.partners;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Page;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.mapping.application.Partners;

/** The corrections by a partner that wait for a cartographer: a handful, so on one page. */
@Path("/v1/partners/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER})
@RunOnVirtualThread
@Tag(name = "partners")
public class ProposalsResource {
    private final Partners partners;

    ProposalsResource(Partners partners) {
        this.partners = partners;
    }

    @GET
    @Operation(summary = "Corrections that the partner proposed and that wait, oldest first; at most ten")
    public Page<ProposalView> list(@PathParam("id") String id) {
        var partner = partners.find(PathIds.uuid(id, "partner")).orElseThrow(() -> Problems.notFound("partner"));
        return new Page<>(
                partner.details().proposals().stream().map(ProposalView::of).toList(), null);
    }
}
