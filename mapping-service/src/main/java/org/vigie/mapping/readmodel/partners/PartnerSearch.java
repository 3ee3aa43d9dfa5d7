package org.vigie.mapping.readmodel.partners;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.readmodel.Conditions;

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
        Conditions conditions = new Conditions()
                .and("(scope = NATIONAL or array_contains(departments, :department))", "department", department)
                .and("locate(:text, searchText) > 0", "text", text == null ? null : PlainText.of(text))
                .and("kind = :kind", "kind", kind)
                .and("sector = :sector", "sector", sector)
                .and("scope = :scope", "scope", scope);
        Cursor cursor = request.cursor();
        if (cursor != null) {
            conditions.and(
                    "(sortKey, partnerId) > (:sortKey, :id)", Map.of("sortKey", cursor.text(0), "id", cursor.uuid(1)));
        }
        List<PartnerRow> rows = PartnerRow.<PartnerRow>find(
                        conditions.orderedBy("sortKey, partnerId"), conditions.values())
                .range(0, request.fetch() - 1)
                .list();
        return Page.of(rows, request, row -> Cursor.of(row.sortKey, row.partnerId))
                .map(PartnerRow::view);
    }
}
