package org.vigie.intake.readmodel.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.intake.application.AuditedCases;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.IdentityReading.Erased;
import org.vigie.intake.application.IdentityReading.NoSuchCase;
import org.vigie.intake.application.IdentityReading.Open;
import org.vigie.intake.readmodel.IdentityReader;

/** {@code GET /v1/cases/{caseId}/identity?reason=} */
@Path("/v1/cases/{caseId}/identity")
@Produces(MediaType.APPLICATION_JSON)
public class CaseIdentityResource {
    private final AuditedCases cases;
    private final CaseHistories histories;
    private final IdentityReader reader;

    CaseIdentityResource(AuditedCases cases, CaseHistories histories, IdentityReader reader) {
        this.cases = cases;
        this.histories = histories;
        this.reader = reader;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @RunOnVirtualThread
    public CaseIdentity get(@PathParam("caseId") String text, @Context UriInfo uri) {
        UUID caseId = PathIds.uuid(text, "case");
        if (!histories.exists(caseId)) {
            throw Problems.notFound("case");
        }
        return switch (cases.read(caseId, reader.name(), IdentityReader.reason(uri))) {
            case Open(var history) -> CaseIdentity.of(history);
            case Erased() -> throw Problems.gone("What identified the minors of this case was erased.");
            case NoSuchCase() -> throw Problems.notFound("case");
        };
    }
}
