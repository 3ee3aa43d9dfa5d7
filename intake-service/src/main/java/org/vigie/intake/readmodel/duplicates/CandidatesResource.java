package org.vigie.intake.readmodel.duplicates;

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

/** {@code GET /v1/cases/{caseId}/candidates}: cases that may be about the same children. Who asks is on record with each. */
@Path("/v1/cases/{caseId}/candidates")
@Produces(MediaType.APPLICATION_JSON)
public class CandidatesResource {
    private final CaseCandidates candidates;
    private final CaseHistories histories;

    CandidatesResource(CaseCandidates candidates, CaseHistories histories) {
        this.candidates = candidates;
        this.histories = histories;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @RunOnVirtualThread
    public Candidates get(@PathParam("caseId") String text, @HeaderParam(Reason.HEADER) @Nullable String reason) {
        UUID caseId = PathIds.uuid(text, "case");
        if (!histories.exists(caseId)) {
            throw Problems.notFound("case");
        }
        return candidates.of(caseId, Reason.required(reason));
    }
}
