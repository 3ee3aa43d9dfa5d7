package org.vigie.intake.application;

import static java.util.Map.entry;

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
                        Map.ofEntries(
                                entry("CallRecorded/v1", FullCase.CALL),
                                entry("ActionTaken/v2", FullCase.ACTION),
                                entry("ActionTaken/v1", FullCase.ACTION_V1),
                                entry("IdentityErased/v1", FullCase.ERASURE),
                                entry("CallCorrected/v1", FullCase.CORRECTION),
                                entry("CallWithdrawn/v1", FullCase.CALL_WITHDRAWAL),
                                entry("ActionWithdrawn/v1", FullCase.ACTION_WITHDRAWAL),
                                entry("CaseClosed/v1", FullCase.CLOSING),
                                entry("CaseReopened/v1", FullCase.REOPENING),
                                entry("MinorDepartmentCorrected/v1", FullCase.MOVE),
                                entry("LiaisonFollowedUp/v1", FullCase.FOLLOW_UP),
                                entry("NextContactPromised/v1", FullCase.PROMISE),
                                entry("NextContactKept/v1", FullCase.COMPLETION),
                                entry("NextContactCancelled/v1", FullCase.CANCELLATION))));
    }

    @Override
    public List<String> personal() {
        return List.of(FullCase.SECRET, "59350", "2009-01-02");
    }
}
