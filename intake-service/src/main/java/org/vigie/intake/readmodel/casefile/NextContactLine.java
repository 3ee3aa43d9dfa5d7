package org.vigie.intake.readmodel.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.NextContact;
import org.vigie.intake.domain.NextContactKind;
import org.vigie.intake.domain.NextContactStatus;

/**
 * A next contact of a case file.
 *
 * @param caseId the case that it was promised in: the file's, or one that it absorbed
 * @param endedAt when it was kept or cancelled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NextContactLine(
        UUID nextContactId,
        UUID caseId,
        NextContactKind kind,
        Instant dueAt,
        @Nullable UUID minorId,
        NextContactStatus status,
        Instant promisedAt,
        @Nullable Instant endedAt) {

    static NextContactLine of(NextContact contact) {
        NextContactPromised promise = contact.promise();
        return new NextContactLine(
                promise.nextContactId(),
                promise.caseId(),
                promise.kind(),
                promise.dueAt(),
                promise.minorId(),
                contact.status(),
                promise.occurredAt(),
                contact.endedAt());
    }
}
