package org.vigie.intake.readmodel.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;
import org.vigie.territories.Territories;

/**
 * What is asked for, as HQL and its parameters.
 *
 * @param terms the attribute that has the terms of a case
 * @param conditions each must hold
 */
record Filter(String terms, List<String> conditions, Map<String, Object> parameters) {

    /** One that lets everything pass. */
    static Filter on(String terms) {
        return new Filter(terms, new ArrayList<>(), new HashMap<>());
    }

    /** Adds a condition with its parameter. */
    void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    /** Adds that a case has at least one of {@code any}. */
    void whereAny(Set<String> any) {
        String name = "terms" + parameters.size();
        where("array_intersects(" + terms + ", :" + name + ")", name, any.toArray(String[]::new));
    }

    /** Adds that a case has this code, if it is asked for. */
    void whereCode(Term kind, @Nullable Enum<?> code) {
        if (code != null) {
            whereAny(Set.of(kind.of(code)));
        }
    }

    /** Reads {@code department}. */
    void whereDepartment(QueryParams query) {
        String department = query.value(
                "department", code -> Territories.isDepartment(code) ? code : null, "must be the code of a department");
        if (department != null) {
            whereAny(Set.of(Term.DEPARTMENT.of(department)));
        }
    }

    /** Reads {@code from} and {@code to}: days of Paris, both inclusive, on which {@code attribute} lies. */
    void whereDays(QueryParams query, String attribute) {
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            query.reject("to", "must not lie before from");
        }
        whereBetween(
                attribute, from == null ? null : Due.startOf(from), to == null ? null : Due.startOf(to.plusDays(1)));
    }

    /** Adds that {@code attribute} lies between, where something is given; the end is excluded. */
    void whereBetween(String attribute, @Nullable Instant from, @Nullable Instant end) {
        if (from != null) {
            String name = "from" + parameters.size();
            where(attribute + " >= :" + name, name, from);
        }
        if (end != null) {
            String name = "end" + parameters.size();
            where(attribute + " < :" + name, name, end);
        }
    }

    /** All conditions as one. */
    String hql() {
        return conditions.isEmpty() ? "true = true" : String.join(" and ", conditions);
    }
}
