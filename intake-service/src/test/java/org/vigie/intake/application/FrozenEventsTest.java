package org.vigie.intake.application;

import java.util.List;
import java.util.Map;
import org.vigie.eventlog.testing.StoredEventsContract;
import org.vigie.intake.domain.FullCase;

/** What the log holds of cases. */
class FrozenEventsTest implements StoredEventsContract {

    @Override
    public List<Stored<?>> stored() {
        return List.of(new Stored<>(
                CaseLog.events(),
                Map.of(
                        "CallRecorded/v1", FullCase.CALL,
                        "ActionTaken/v1", FullCase.ACTION,
                        "IdentityErased/v1", FullCase.ERASURE,
                        "CallCorrected/v1", FullCase.CORRECTION,
                        "CallWithdrawn/v1", FullCase.CALL_WITHDRAWAL,
                        "ActionWithdrawn/v1", FullCase.ACTION_WITHDRAWAL,
                        "CaseClosed/v1", FullCase.CLOSING,
                        "CaseReopened/v1", FullCase.REOPENING)));
    }

    @Override
    public List<String> personal() {
        return List.of(FullCase.SECRET, "59350", "2009-01-02");
    }
}
