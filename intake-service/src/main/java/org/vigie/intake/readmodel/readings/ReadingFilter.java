package org.vigie.intake.readmodel.readings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;
import org.vigie.intake.application.AuditedCases;

/** Which readings are asked for, as HQL and its parameters. */
record ReadingFilter(List<String> conditions, Map<String, Object> parameters) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String NONE = "none";
    private static final int LONGEST_READER = 500;

    /** Reads {@code case}, an id or {@code none} for searches that found nobody, {@code reader}, and the days {@code from} and {@code to}, inclusive. */
    static ReadingFilter of(QueryParams query) {
        ReadingFilter filter = new ReadingFilter(new ArrayList<>(), new HashMap<>());
        filter.whereGiven(
                "caseId = :case", "case", query.value("case", ReadingFilter::caseId, "must be a UUID or none"));
        filter.whereGiven("reader = :reader", "reader", query.text("reader", LONGEST_READER));
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            query.reject("to", "must not lie before from");
        }
        filter.whereGiven(
                "readAt >= :from",
                "from",
                from == null ? null : from.atStartOfDay(PARIS).toInstant());
        filter.whereGiven(
                "readAt < :end",
                "end",
                to == null ? null : to.plusDays(1).atStartOfDay(PARIS).toInstant());
        return filter;
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

    private void whereGiven(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where(condition, name, value);
        }
    }

    private static @Nullable UUID caseId(String text) {
        if (text.equals(NONE)) {
            return AuditedCases.NO_CASE;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
