package org.vigie.referral.policy;

import java.util.Set;
import java.util.TreeSet;

/** What intake tells. A type that is in neither list of a policy stops it loudly, so every type that there is stands here once. */
final class IntakeEvents {
    static final String ACTION_TAKEN = "vigie.intake.ActionTaken.v1";
    static final String ACTION_WITHDRAWN = "vigie.intake.ActionWithdrawn.v1";
    static final String CALL_RECORDED = "vigie.intake.CallRecorded.v1";
    static final String CALL_CORRECTED = "vigie.intake.CallCorrected.v1";
    static final String CALL_WITHDRAWN = "vigie.intake.CallWithdrawn.v1";
    static final String IDENTITY_ERASED = "vigie.intake.IdentityErased.v1";
    static final String CASES_MERGED = "vigie.intake.CasesMerged.v1";
    static final String CASE_MERGE_UNDONE = "vigie.intake.CaseMergeUndone.v1";

    static final String MINOR_DEPARTMENT_CORRECTED = "vigie.intake.MinorDepartmentCorrected.v1";

    private static final Set<String> ALL = Set.of(
            ACTION_TAKEN,
            ACTION_WITHDRAWN,
            IDENTITY_ERASED,
            CASES_MERGED,
            CASE_MERGE_UNDONE,
            MINOR_DEPARTMENT_CORRECTED,
            CALL_RECORDED,
            CALL_CORRECTED,
            CALL_WITHDRAWN,
            "vigie.intake.LiaisonFollowedUp.v1",
            "vigie.intake.DocumentDescribed.v1",
            "vigie.intake.CaseClosed.v1",
            "vigie.intake.CaseReopened.v1",
            "vigie.intake.CasesDeclaredDifferent.v1",
            "vigie.intake.NextContactPromised.v1",
            "vigie.intake.NextContactKept.v1",
            "vigie.intake.NextContactCancelled.v1");

    private IntakeEvents() {}

    /** All types but these. */
    static Set<String> but(Set<String> handled) {
        Set<String> rest = new TreeSet<>(ALL);
        rest.removeAll(handled);
        return Set.copyOf(rest);
    }
}
