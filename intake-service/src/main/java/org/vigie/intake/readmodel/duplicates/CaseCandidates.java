package org.vigie.intake.readmodel.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.subscription.ReadYourWrites;
import org.vigie.http.Problems;
import org.vigie.http.Reason;
import org.vigie.intake.application.AuditedCases;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.IdentityReading.Erased;
import org.vigie.intake.application.IdentityReading.NoSuchCase;
import org.vigie.intake.application.IdentityReading.Open;
import org.vigie.intake.application.MergedCase;
import org.vigie.intake.application.MergedCases;
import org.vigie.intake.readmodel.IdentityReader;

/** Shows whoever asks which cases may be about the same children as a case, and puts that on record with each. Blocks. */
@ApplicationScoped
public class CaseCandidates {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MergedCases mergedCases;
    private final AuditedCases cases;
    private final IdentityReader reader;
    private final CandidateSearch search;
    private final DuplicatesProjection projection;
    private final ReadYourWrites readYourWrites;

    CaseCandidates(
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

    /**
     * The candidates, the most alike first.
     *
     * @param why as {@link Reason#isReason} has it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such case, 410 when it was erased
     */
    public Candidates of(UUID caseId, String why) {
        MergedCase merged = mergedCases.pseudonymous(caseId).orElseThrow(() -> Problems.notFound("case"));
        String reason = "candidates: " + why;
        List<CaseHistory> opened = new ArrayList<>();
        opened.add(open(caseId, reason));
        for (CaseHistory absorbed : merged.absorbed()) {
            if (cases.read(absorbed.caseId(), reader.name(), reason) instanceof Open(var history)) {
                opened.add(history);
            }
        }
        readYourWrites.await(projection, PATIENCE);
        Candidates candidates = search.of(caseId, opened);
        candidates.items().forEach(candidate -> cases.told(candidate.caseId(), reader.name(), reason));
        return candidates;
    }

    private CaseHistory open(UUID caseId, String reason) {
        return switch (cases.read(caseId, reader.name(), reason)) {
            case Open(var history) -> history;
            case Erased() -> throw Problems.gone("What identified the minors of this case was erased.");
            case NoSuchCase() -> throw Problems.notFound("case");
        };
    }
}
