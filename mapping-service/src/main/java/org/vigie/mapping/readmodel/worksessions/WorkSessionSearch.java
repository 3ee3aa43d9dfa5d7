package org.vigie.mapping.readmodel.worksessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
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
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        condition("heldOn >= :from", "from", from, conditions, values);
        condition("heldOn <= :to", "to", to, conditions, values);
        condition("array_contains(partnerIds, :partner)", "partner", partner, conditions, values);
        Cursor cursor = request.cursor();
        if (cursor != null) {
            conditions.add("(heldOn, workSessionId) < (:heldOn, :id)");
            values.put("heldOn", DayCursor.day(cursor));
            values.put("id", DayCursor.id(cursor));
        }
        List<WorkSessionRow> rows = WorkSessionRow.<WorkSessionRow>find(
                        String.join(" and ", conditions) + " order by heldOn desc, workSessionId desc", values)
                .range(0, request.fetch() - 1)
                .list();
        return Page.of(rows, request, row -> DayCursor.of(row.heldOn, row.workSessionId))
                .map(WorkSessionRow::view);
    }

    private static void condition(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
