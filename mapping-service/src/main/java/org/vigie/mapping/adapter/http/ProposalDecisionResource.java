package org.vigie.mapping.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.mapping.domain.partner.PartnerCommand.AcceptProposal;
import org.vigie.mapping.domain.partner.PartnerCommand.RejectProposal;

/** What becomes of a correction that a partner proposed. Blocks. */
@Path("/v1/partners/{id}/proposals/{proposalId}")
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
@Tag(name = "partners")
public class ProposalDecisionResource {
    private final PartnerChanges partners;

    ProposalDecisionResource(PartnerChanges partners) {
        this.partners = partners;
    }

    @POST
    @Path("/acceptance")
    @Operation(
            summary = "Take a correction over: the entry says what it says, and is assured as of its day",
            description = "A remark is for you to follow: change the entry first, then accept.")
    @APIResponse(responseCode = "200", description = "Taken over; ETag is the partner's version")
    @APIResponse(responseCode = "404", description = "There is no such partner, or no such proposal waits")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response accept(
            @PathParam("id") String id,
            @PathParam("proposalId") String proposalId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        UUID partnerId = partners.find(id);
        return partners.change(partnerId, new AcceptProposal(PathIds.uuid(proposalId, "proposal")), ifMatch);
    }

    @POST
    @Path("/rejection")
    @Operation(summary = "Leave the entry as it is")
    @APIResponse(responseCode = "200", description = "Left; ETag is the partner's version")
    @APIResponse(responseCode = "404", description = "There is no such partner, or no such proposal waits")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response reject(
            @PathParam("id") String id,
            @PathParam("proposalId") String proposalId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        UUID partnerId = partners.find(id);
        return partners.change(partnerId, new RejectProposal(PathIds.uuid(proposalId, "proposal")), ifMatch);
    }
}
