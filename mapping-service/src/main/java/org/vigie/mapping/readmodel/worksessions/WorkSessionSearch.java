package org.vigie.mapping.readmodel.worksessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.readmodel.Conditions;
import org.vigie.mapping.readmodel.DayCursor;

/**
 * Which work sessions are looked for, latest first.
 *
 * @param from first day, included
 * @param to last day, included
 */
record WorkSessionSearch(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID partner) {

    Page<WorkSessionView> page(PageRequest request) {
        Conditions conditions = new Conditions()
                .and("heldOn >= :from", "from", from)
                .and("heldOn <= :to", "to", to)
                .and("array_contains(partnerIds, :partner)", "partner", partner);
        Cursor cursor = request.cursor();
        if (cursor != null) {
            conditions.and(
                    "(heldOn, workSessionId) < (:heldOn, :id)",
                    Map.of("heldOn", DayCursor.day(cursor), "id", DayCursor.id(cursor)));
        }
        List<WorkSessionRow> rows = WorkSessionRow.<WorkSessionRow>find(
                        conditions.orderedBy("heldOn desc, workSessionId desc"), conditions.values())
                .range(0, request.fetch() - 1)
                .list();
        return Page.of(rows, request, row -> DayCursor.of(row.heldOn, row.workSessionId))
                .map(WorkSessionRow::view);
    }
}
