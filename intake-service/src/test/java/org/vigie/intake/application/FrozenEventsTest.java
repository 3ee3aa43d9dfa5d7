package org.vigie.intake.application;

import java.util.List;
import java.util.Map;
import org.vigie.eventlog.testing.StoredEventsContract;
import org.vigie.intake.domain.FullCase;
import org.vigie.intake.domain.catalogue.FullCatalogue;
import org.vigie.intake.domain.merge.FullMerge;
import org.vigie.intake.domain.merge.MergeEvent;

/** What the log holds. */
class FrozenEventsTest implements StoredEventsContract {

    @Override
    public List<Stored<?>> stored() {
        Stored<MergeEvent> merges = new Stored<>(
                MergeLog.events(),
                Map.of(
                        "CasesMerged/v1", FullMerge.MERGE,
                        "CaseMergeUndone/v1", FullMerge.UNDOING,
                        "CasesDeclaredDifferent/v1", FullMerge.DIFFERENCE));
        return List.of(
                merges,
                new Stored<>(Documents.EVENTS, Map.of("DocumentDescribed/v1", FullCatalogue.DOCUMENT)),
                new Stored<>(
                CaseLog.events(),
                Map.of(
                        "ActionTaken/v2", FullCase.ACTION,
                        "CallRecorded/v1", FullCase.CALL,
                        "ActionTaken/v1", FullCase.ACTION_V1,
                        "IdentityErased/v1", FullCase.ERASURE,
                        "CallCorrected/v1", FullCase.CORRECTION,
                        "CallWithdrawn/v1", FullCase.CALL_WITHDRAWAL,
                        "ActionWithdrawn/v1", FullCase.ACTION_WITHDRAWAL,
                        "CaseClosed/v1", FullCase.CLOSING,
                        "CaseReopened/v1", FullCase.REOPENING,
                        "LiaisonFollowedUp/v1", FullCase.FOLLOW_UP)));
    }

    @Override
    public List<String> personal() {
        return List.of(FullCase.SECRET, "59350", "2009-01-02");
    }
}
