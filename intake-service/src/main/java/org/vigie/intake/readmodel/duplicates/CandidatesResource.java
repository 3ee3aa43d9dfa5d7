package org.vigie.intake.readmodel.duplicates;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.subscription.ReadYourWrites;
import org.vigie.http.Page;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.intake.application.AuditedCases;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.IdentityReading.Erased;
import org.vigie.intake.application.IdentityReading.NoSuchCase;
import org.vigie.intake.application.IdentityReading.Open;
import org.vigie.intake.application.MergedCase;
import org.vigie.intake.application.MergedCases;
import org.vigie.intake.readmodel.IdentityReader;

/** {@code GET /v1/cases/{caseId}/candidates?reason=}: cases that may be about the same children. Who asks is on record with each. */
@Path("/v1/cases/{caseId}/candidates")
@Produces(MediaType.APPLICATION_JSON)
public class CandidatesResource {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MergedCases mergedCases;
    private final AuditedCases cases;
    private final IdentityReader reader;
    private final CandidateSearch search;
    private final DuplicatesProjection projection;
    private final ReadYourWrites readYourWrites;

    CandidatesResource(
            MergedCases mergedCases,
            AuditedCases cases,
            IdentityReader reader,
            CandidateSearch search,
            DuplicatesProjection projection,
            ReadYourWrites readYourWrites) {
        this.mergedCases = mergedCases;
        this.cases = cases;
        this.reader = reader;
        this.search = search;
        this.projection = projection;
        this.readYourWrites = readYourWrites;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @RunOnVirtualThread
    public Page<Candidate> get(@PathParam("caseId") String text, @Context UriInfo uri) {
        UUID caseId = PathIds.uuid(text, "case");
        MergedCase merged = mergedCases.pseudonymous(caseId).orElseThrow(() -> Problems.notFound("case"));
        String reason = "candidates: " + IdentityReader.reason(uri);
        List<CaseHistory> opened = new ArrayList<>();
        opened.add(open(caseId, reason));
        for (CaseHistory absorbed : merged.absorbed()) {
            if (cases.read(absorbed.caseId(), reader.name(), reason) instanceof Open(var history)) {
                opened.add(history);
            }
        }
        readYourWrites.await(projection, PATIENCE);
        List<Candidate> candidates = search.of(caseId, opened);
        candidates.forEach(candidate -> cases.told(candidate.caseId(), reader.name(), reason));
        return new Page<>(candidates, null);
    }

    private CaseHistory open(UUID caseId, String reason) {
        return switch (cases.read(caseId, reader.name(), reason)) {
            case Open(var history) -> history;
            case Erased() -> throw Problems.gone("What identified the minors of this case was erased.");
            case NoSuchCase() -> throw Problems.notFound("case");
        };
    }
}
