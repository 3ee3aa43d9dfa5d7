package org.vigie.mapping.readmodel.awarenesssessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.readmodel.Conditions;
import org.vigie.mapping.readmodel.DayCursor;

/**
 * Which awareness sessions are looked for, latest first.
 *
 * @param from first day, included
 * @param to last day, included
 */
record AwarenessSessionSearch(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String department) {

    Page<AwarenessSessionView> page(PageRequest request) {
        Conditions conditions = new Conditions()
                .and("heldOn >= :from", "from", from)
                .and("heldOn <= :to", "to", to)
                .and("department = :department", "department", department);
        Cursor cursor = request.cursor();
        if (cursor != null) {
            conditions.and(
                    "(heldOn, awarenessSessionId) < (:heldOn, :id)",
                    Map.of("heldOn", DayCursor.day(cursor), "id", DayCursor.id(cursor)));
        }
        List<AwarenessSessionRow> rows = AwarenessSessionRow.<AwarenessSessionRow>find(
                        conditions.orderedBy("heldOn desc, awarenessSessionId desc"), conditions.values())
                .range(0, request.fetch() - 1)
                .list();
        return Page.of(rows, request, row -> DayCursor.of(row.heldOn, row.awarenessSessionId))
                .map(AwarenessSessionRow::view);
    }
}
