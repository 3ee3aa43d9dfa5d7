package org.vigie.intake.readmodel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.vigie.http.Problems;
import org.vigie.intake.application.AuditedCases;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.IdentityReading.Erased;
import org.vigie.intake.application.IdentityReading.NoSuchCase;
import org.vigie.intake.application.IdentityReading.Open;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.readmodel.IdentityReader;

/** Shows whoever asks who the people of a case are, and puts that on record. Blocks. */
@ApplicationScoped
public class CaseIdentities {
    private final AuditedCases cases;
    private final IdentityReader reader;

    CaseIdentities(AuditedCases cases, IdentityReader reader) {
        this.cases = cases;
        this.reader = reader;
    }

    /**
     * A case in the clear.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such case, 410 when it was erased
     */
    public CaseIdentity read(UUID caseId, String reason) {
        return CaseIdentity.of(open(caseId, reason));
    }

    /** One call of a case in the clear, as it stands; otherwise as {@link #read}. */
    public CallRecorded call(UUID caseId, UUID callId, String reason) {
        return open(caseId, reason).call(callId).call();
    }

    private CaseHistory open(UUID caseId, String reason) {
        return switch (cases.read(caseId, reader.name(), reason)) {
            case Open(var history) -> history;
            case Erased() -> throw Problems.gone("What identified the minors of this case was erased.");
            case NoSuchCase() -> throw Problems.notFound("case");
        };
    }
}
