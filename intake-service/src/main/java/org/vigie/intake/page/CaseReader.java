package org.vigie.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.intake.application.MergedCases;
import org.vigie.intake.readmodel.casefile.CaseFile;

/** Cases by the id in a page's address. Blocks. */
@ApplicationScoped
class CaseReader {
    private final MergedCases cases;

    CaseReader(MergedCases cases) {
        this.cases = cases;
    }

    /** The case's file; 404 when there is none. */
    CaseFile file(String caseId) {
        return cases.pseudonymous(PathIds.uuid(caseId, "case"))
                .map(CaseFile::of)
                .orElseThrow(() -> Problems.notFound("case"));
    }
}
