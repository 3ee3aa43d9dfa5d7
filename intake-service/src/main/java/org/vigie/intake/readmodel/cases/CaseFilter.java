package org.vigie.intake.readmodel.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Urgency;
import org.vigie.territories.Territories;

/**
 * Which cases are asked for, as HQL and its parameters.
 *
 * @param conditions each must hold
 */
record CaseFilter(List<String> conditions, Map<String, Object> parameters) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Reads the filters of {@code query}. Days are those of Paris, both inclusive, of the case's first call. */
    static CaseFilter of(QueryParams query) {
        CaseFilter filter = new CaseFilter(new ArrayList<>(), new HashMap<>());
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            query.reject("to", "must not lie before from");
        }
        if (from != null) {
            filter.where("openedAt >= :from", "from", from.atStartOfDay(PARIS).toInstant());
        }
        if (to != null) {
            filter.where(
                    "openedAt < :end", "end", to.plusDays(1).atStartOfDay(PARIS).toInstant());
        }
        String department = query.value(
                "department", code -> Territories.isDepartment(code) ? code : null, "must be the code of a department");
        if (department != null) {
            filter.whereAny(Set.of(Term.DEPARTMENT.of(department)));
        }
        filter.whereCode(Term.CONCERN, query.code("concern", Concern.class));
        filter.whereCode(Term.ACTION, query.code("action", ActionType.class));
        filter.whereCode(Term.URGENCY, query.code("urgency", Urgency.class));
        filter.whereCode(Term.STATUS, query.code("status", CaseStatus.class));
        return filter;
    }

    private void whereCode(Term kind, @Nullable Enum<?> code) {
        if (code != null) {
            whereAny(Set.of(kind.of(code)));
        }
    }

    /** Adds that a case has at least one of {@code terms}. */
    void whereAny(Set<String> terms) {
        String name = "terms" + parameters.size();
        where("array_intersects(terms, :" + name + ")", name, terms.toArray(String[]::new));
    }

    /** Adds a condition with its parameter. */
    void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    /** All conditions as one. */
    String hql() {
        return conditions.isEmpty() ? "true = true" : String.join(" and ", conditions);
    }
}
