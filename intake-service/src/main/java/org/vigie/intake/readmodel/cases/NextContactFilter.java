package org.vigie.intake.readmodel.cases;

import java.time.Instant;
import java.util.Objects;
import org.vigie.http.QueryParams;
import org.vigie.intake.domain.NextContactKind;
import org.vigie.intake.domain.NextContactStatus;

/** Which next contacts are asked for. */
final class NextContactFilter {
    private NextContactFilter() {}

    /** Reads the filters of {@code query}; its days are those on which they are due. Those that are over are told only when asked for. */
    static Filter of(QueryParams query, Instant now) {
        Filter filter = Filter.on("about.terms");
        NextContactStatus status = query.code("status", NextContactStatus.class);
        filter.where(
                "status = :status",
                "status",
                Objects.requireNonNullElse(status, NextContactStatus.OPEN).name());
        filter.whereDays(query, "dueAt");
        filter.whereDepartment(query);
        NextContactKind kind = query.code("kind", NextContactKind.class);
        if (kind != null) {
            filter.where("kind = :kind", "kind", kind.name());
        }
        Due due = Due.of(query);
        if (due != null) {
            filter.whereBetween("dueAt", due.from(now), due.until(now));
        }
        return filter;
    }
}
