package org.vigie.intake.readmodel.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A next contact of the list.
 *
 * @param overdue whether it is still expected though its time has passed
 * @param departments of the case's minors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NextContactItem(
        UUID nextContactId,
        UUID caseId,
        String kind,
        Instant dueAt,
        @Nullable UUID minorId,
        String status,
        boolean overdue,
        Instant promisedAt,
        @Nullable Instant endedAt,
        List<String> departments) {

    static NextContactItem of(NextContactRow row, Instant now) {
        return new NextContactItem(
                row.nextContactId,
                row.about.caseId,
                row.kind,
                row.dueAt,
                row.minorId,
                row.status,
                row.endedAt == null && row.dueAt.isBefore(now),
                row.promisedAt,
                row.endedAt,
                Term.DEPARTMENT.codesIn(row.about.terms));
    }
}
