package org.vigie.intake.adapter.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.NextContactKind;

/** {@code vigie.intake.NextContactPromised.v1} */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedPromise(
        UUID caseId,
        UUID nextContactId,
        Instant occurredAt,
        NextContactKind kind,
        Instant dueAt,
        @Nullable UUID minorId) {
    static final String TYPE = "vigie.intake.NextContactPromised.v1";

    static PublishedPromise of(NextContactPromised event) {
        return new PublishedPromise(
                event.caseId(),
                event.nextContactId(),
                event.occurredAt(),
                event.kind(),
                event.dueAt(),
                event.minorId());
    }
}
