package org.vigie.mapping.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.mapping.domain.partner.PartnerCommand.AcceptProposal;
import org.vigie.mapping.domain.partner.PartnerCommand.RejectProposal;
import org.vigie.mapping.domain.partner.Proposal;

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
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a correction over: the entry says what it says, and is assured as of its day",
            description =
                    "A remark is for you to follow: change the entry first, then accept. With `parts` some of the correction's own alone are"
                            + " taken over; the rest is left, and the entry is not assured.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            schema = @Schema(implementation = PartsTaken.class),
                            examples = @ExampleObject(name = "in part", value = "{\"parts\": [\"phone\"]}")))
    @APIResponse(responseCode = "422", description = "A part is none of this correction's")
    @APIResponse(responseCode = "200", description = "Taken over; ETag is the partner's version")
    @APIResponse(responseCode = "404", description = "There is no such partner, or no such proposal waits")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    public Response accept(
            @PathParam("id") String id,
            @PathParam("proposalId") String proposalId,
            byte[] body,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        @Nullable JsonBody taken = body.length == 0 ? null : JsonBody.parse(body);
        UUID partnerId = partners.find(id);
        Proposal proposal = partners.proposal(partnerId, PathIds.uuid(proposalId, "proposal"));
        @Nullable Set<String> parts = taken == null ? null : PartsTaken.read(taken, proposal.correction());
        return partners.change(partnerId, new AcceptProposal(proposal.proposalId(), parts), ifMatch);
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
