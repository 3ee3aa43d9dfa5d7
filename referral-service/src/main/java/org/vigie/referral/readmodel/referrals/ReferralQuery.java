package org.vigie.referral.readmodel.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.referral.domain.Status;

/**
 * Which referrals a list shows, the latest opened first.
 *
 * @param status only those that stand here, null for all
 * @param authority only those that this authority has, null for all
 * @param overdue only those whose evaluation is due and not told (true) or not (false), null for all
 * @param undecided only those that wait for a coordinator's decision (true) or do not (false), null for all
 * @param cases only those of these cases, null for all
 */
record ReferralQuery(
        @Nullable Status status,
        @Nullable String authority,
        @Nullable Boolean overdue,
        @Nullable Boolean undecided,
        @Nullable Set<UUID> cases) {
    /** Where an answer is still to come. */
    static final List<Status> WAITING_FOR_AN_ANSWER =
            List.of(Status.ROUTED, Status.WAITING, Status.SENT, Status.ACKNOWLEDGED, Status.UNDER_EVALUATION);

    Page<ReferralSummary> page(PageRequest page, Instant now) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (status != null) {
            conditions.add("status = :status");
            parameters.put("status", status);
        }
        if (authority != null) {
            conditions.add("authority = :authority");
            parameters.put("authority", authority);
        }
        if (overdue != null) {
            String condition = "(dueAt < :now and status in :waiting)";
            conditions.add(overdue ? condition : "not coalesce(" + condition + ", false)");
            parameters.put("now", now);
            parameters.put("waiting", WAITING_FOR_AN_ANSWER);
        }
        if (undecided != null) {
            conditions.add(undecided ? "undecidedSince is not null" : "undecidedSince is null");
        }
        if (cases != null) {
            conditions.add("caseId in :cases");
            parameters.put("cases", cases);
        }
        Cursor cursor = page.cursor();
        if (cursor != null) {
            conditions.add("openedPosition < :before");
            parameters.put("before", cursor.number(0));
        }
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        List<ReferralRow> rows = ReferralRow.<ReferralRow>find(where + "order by openedPosition desc", parameters)
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.openedPosition)).map(row -> ReferralSummary.of(row, now));
    }
}
