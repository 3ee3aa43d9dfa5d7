package org.vigie.intake.readmodel.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case of the list.
 *
 * @param openedAt when the first call that counts happened, whenever it arrived
 * @param departments of its minors, each minor's latest known
 */
record CaseItem(
        UUID caseId,
        String status,
        Instant openedAt,
        Instant lastEventAt,
        int callCount,
        int actionCount,
        int minorCount,
        List<String> departments,
        List<String> concerns,
        List<String> actionTypes,
        long version) {

    static CaseItem of(CaseRow row) {
        return new CaseItem(
                row.caseId,
                row.status,
                row.openedAt,
                row.lastEventAt,
                row.calls,
                row.actions,
                row.minorCount,
                row.departments,
                row.concerns,
                row.actionTypes,
                row.version);
    }
}
