package org.vigie.referral.readmodel.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.readmodel.referrals.Worklist.Filter;
import org.vigie.referral.readmodel.referrals.Worklist.View;

/** One question to {@code referral_view}, in the order in which people work. */
final class WorklistQuery {
    /** 0 in immediate danger as long as something is to be done, else 1. */
    private static final String RANK = "case when urgency = :danger and status not in (:over) then 0 else 1 end";

    private static final String DUE = "dueAt";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    /** The time by which it is ordered, null for the order of opening. */
    private final @Nullable String time;

    WorklistQuery(Filter filter, Instant now) {
        this.time = timeOf(filter.view());
        equal("status", filter.status());
        equal("urgency", filter.urgency());
        equal("authority", filter.authority());
        equal("department", filter.department());
        if (filter.view() == View.NEW) {
            conditions.add("status in (:unacknowledged)");
            parameters.put("unacknowledged", Worklist.UNACKNOWLEDGED);
        }
        if (filter.view() == View.UNDECIDED) {
            conditions.add("undecidedSince is not null");
        }
        if (filter.view() == View.DUE || filter.view() == View.OVERDUE) {
            conditions.add("dueAt < :until and status in (:waiting)");
            parameters.put("until", filter.view() == View.DUE ? now.plus(Worklist.NEAR) : now);
            parameters.put("waiting", Worklist.OPEN);
        }
    }

    private static @Nullable String timeOf(@Nullable View view) {
        return switch (view) {
            case DUE, OVERDUE -> DUE;
            case UNDECIDED -> "undecidedSince";
            case NEW -> null;
            case null -> null;
        };
    }

    private void equal(String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value);
        }
    }

    long count() {
        return conditions.isEmpty() ? ReferralRow.count() : ReferralRow.count(where(), parameters);
    }

    Page<ReferralRow> page(PageRequest page) {
        parameters.put("danger", Urgency.IMMEDIATE_DANGER);
        parameters.put("over", Worklist.OVER);
        Cursor cursor = page.cursor();
        if (cursor != null) {
            after(cursor);
        }
        String order = "order by " + RANK + (time == null ? ", openedPosition desc" : ", " + time + ", openedPosition");
        List<ReferralRow> rows = ReferralRow.<ReferralRow>find(where() + " " + order, parameters)
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, this::cursor);
    }

    private String where() {
        return String.join(" and ", conditions);
    }

    private void after(Cursor cursor) {
        parameters.put("rank", (int) cursor.number(0));
        parameters.put("position", cursor.number(1));
        String later = "openedPosition < :position";
        if (time != null) {
            parameters.put("time", cursor.instant(2));
            later = "(%1$s > :time or (%1$s = :time and openedPosition > :position))".formatted(time);
        }
        conditions.add("(" + RANK + " > :rank or (" + RANK + " = :rank and " + later + "))");
    }

    private Cursor cursor(ReferralRow row) {
        int rank = row.urgency == Urgency.IMMEDIATE_DANGER && !Worklist.OVER.contains(row.status) ? 0 : 1;
        if (time == null) {
            return Cursor.of(rank, row.openedPosition);
        }
        Instant at = time.equals(DUE) ? row.dueAt : row.undecidedSince;
        return Cursor.of(rank, row.openedPosition, String.valueOf(at));
    }
}
