package org.vigie.mapping.readmodel.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.domain.partner.PartnerState;
import org.vigie.mapping.readmodel.Conditions;
import org.vigie.mapping.readmodel.Wanted;

/**
 * Which partners are looked for, by name in order. A partner of national scope works in every department, so it is found in
 * each. An entry that another one stands for is not found.
 *
 * @param proposals whether corrections by the partner wait for a cartographer; null is both
 */
record PartnerSearch(Wanted wanted, @Nullable Boolean proposals) {

    Page<PartnerSummary> page(PageRequest request, Disclosure disclosure, LocalDate today) {
        Conditions conditions = new Conditions()
                .and(
                        "(scope = NATIONAL or array_contains(departments, :department))",
                        "department",
                        wanted.department())
                .and("kind = :kind", "kind", wanted.kind())
                .and("sector = :sector", "sector", wanted.sector())
                .and("scope = :scope", "scope", wanted.scope())
                .and("mergedInto is null", Map.of());
        if (proposals != null) {
            conditions.and(proposals ? "proposals > 0" : "proposals = 0", Map.of());
        }
        if (wanted.state() != null) {
            inState(conditions, wanted.state(), today);
        }
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
                .map(row -> row.summary(disclosure, today));
    }

    /** As {@link org.vigie.mapping.domain.partner.Verification} tells it. */
    private static void inState(Conditions conditions, PartnerState state, LocalDate today) {
        switch (state) {
            case CLOSED -> conditions.and("closedOn is not null", Map.of());
            case PROPOSED -> conditions.and("closedOn is null and assuredOn is null", Map.of());
            case VERIFIED -> conditions.and("closedOn is null and verifyBy >= :today", "today", today);
            case TO_VERIFY -> conditions.and("closedOn is null and verifyBy < :today", "today", today);
        }
    }
}
