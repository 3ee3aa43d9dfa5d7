package org.vigie.intake.readmodel.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.intake.application.CaseHistories;

/** {@code GET /v1/cases/{caseId}/identity}, with {@link Reason#HEADER}. */
@Path("/v1/cases/{caseId}/identity")
@Produces(MediaType.APPLICATION_JSON)
public class CaseIdentityResource {
    private final CaseIdentities identities;
    private final CaseHistories histories;

    CaseIdentityResource(CaseIdentities identities, CaseHistories histories) {
        this.identities = identities;
        this.histories = histories;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @RunOnVirtualThread
    public CaseIdentity get(@PathParam("caseId") String text, @HeaderParam(Reason.HEADER) @Nullable String reason) {
        UUID caseId = PathIds.uuid(text, "case");
        if (!histories.exists(caseId)) {
            throw Problems.notFound("case");
        }
        return identities.read(caseId, Reason.required(reason));
    }
}
