package org.vigie.intake.readmodel.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.vigie.http.EntityVersion;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.intake.application.MergedCases;

/** {@code GET /v1/cases/{caseId}} */
@Path("/v1/cases/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
public class CaseFileResource {
    private final MergedCases cases;

    CaseFileResource(MergedCases cases) {
        this.cases = cases;
    }

    @GET
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    @RunOnVirtualThread
    public Response get(@PathParam("caseId") String caseId) {
        CaseFile file = cases.pseudonymous(PathIds.uuid(caseId, "case"))
                .map(CaseFile::of)
                .orElseThrow(() -> Problems.notFound("case"));
        return Response.ok(file)
                .header("ETag", new EntityVersion(file.version()).etag())
                .build();
    }
}
