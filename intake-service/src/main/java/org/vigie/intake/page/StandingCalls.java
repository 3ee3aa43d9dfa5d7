package org.vigie.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.vigie.http.PathIds;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.KeptCall;
import org.vigie.intake.readmodel.casefile.CaseFile;

/** Calls as they stand, by the ids in a page's address. Blocks. */
@ApplicationScoped
class StandingCalls {
    private final CaseHistories histories;

    StandingCalls(CaseHistories histories) {
        this.histories = histories;
    }

    /** The call, without what is personal; 404 when the case itself has no such call. */
    KeptCall find(CaseFile file, String callId) {
        UUID id = Withdrawable.call(file, PathIds.uuid(callId, "call")).callId();
        return histories.pseudonymous(file.caseId()).orElseThrow().call(id);
    }

    /** Whether the call is another than it was at this version of its case. */
    boolean isChangedSince(long version, CallRecorded call) {
        return histories.postings(call.caseId()).stream()
                .anyMatch(posting -> posting.version() > version && changes(posting.event(), call.callId()));
    }

    private static boolean changes(CaseEvent event, UUID callId) {
        return switch (event) {
            case CallCorrected correction -> correction.callId().equals(callId);
            case CallWithdrawn withdrawal -> withdrawal.callId().equals(callId);
            default -> false;
        };
    }
}
