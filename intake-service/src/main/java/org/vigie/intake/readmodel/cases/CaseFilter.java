package org.vigie.intake.readmodel.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Urgency;

/** Which cases are asked for. */
final class CaseFilter {
    /** Later than any next contact may be due. */
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private CaseFilter() {}

    /** Reads the filters of {@code query}; its days are those of the case's first call. */
    static Filter of(QueryParams query, Instant now) {
        Filter filter = Filter.on("terms");
        filter.whereDays(query, "openedAt");
        filter.whereDepartment(query);
        filter.whereCode(Term.CONCERN, query.code("concern", Concern.class));
        filter.whereCode(Term.ACTION, query.code("action", ActionType.class));
        filter.whereCode(Term.URGENCY, query.code("urgency", Urgency.class));
        filter.whereCode(Term.STATUS, query.code("status", CaseStatus.class));
        Instant dueBefore =
                query.value("nextContact", text -> dueBefore(text, now), "must be one of open, due, overdue");
        if (dueBefore != null) {
            filter.where(
                    "caseId in (select n.about.caseId from NextContactRow n where n.status = 'OPEN' and n.dueAt < :dueBefore)",
                    "dueBefore",
                    dueBefore);
        }
        return filter;
    }

    private static @Nullable Instant dueBefore(String text, Instant now) {
        return switch (text) {
            case "open" -> FOR_EVER;
            case "due" -> Due.endOfToday(now);
            case "overdue" -> now;
            default -> null;
        };
    }
}
