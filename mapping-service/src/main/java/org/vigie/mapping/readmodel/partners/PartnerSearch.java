package org.vigie.mapping.readmodel.partners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;

/**
 * Which partners are looked for, by name in order. A partner of national scope works in every department, so it is found in
 * each.
 *
 * @param text part of the name, whatever its case and accents
 */
record PartnerSearch(
        @Nullable String department,
        @Nullable String text,
        @Nullable PartnerKind kind,
        @Nullable Sector sector,
        @Nullable Scope scope) {

    Page<PartnerView> page(PageRequest request) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        if (department != null) {
            conditions.add("(scope = NATIONAL or array_contains(departments, :department))");
            values.put("department", department);
        }
        if (text != null) {
            conditions.add("locate(:text, searchText) > 0");
            values.put("text", PlainText.of(text));
        }
        equal("kind", kind, conditions, values);
        equal("sector", sector, conditions, values);
        equal("scope", scope, conditions, values);
        Cursor cursor = request.cursor();
        if (cursor != null) {
            conditions.add("(sortKey, partnerId) > (:sortKey, :partnerId)");
            values.put("sortKey", cursor.text(0));
            values.put("partnerId", cursor.uuid(1));
        }
        List<PartnerRow> rows = PartnerRow.<PartnerRow>find(
                        String.join(" and ", conditions) + " order by sortKey, partnerId", values)
                .range(0, request.fetch() - 1)
                .list();
        return Page.of(rows, request, row -> Cursor.of(row.sortKey, row.partnerId))
                .map(PartnerRow::view);
    }

    private static void equal(
            String field, @Nullable Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            values.put(field, value);
        }
    }
}
