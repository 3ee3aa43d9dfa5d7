package org.vigie.intake.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;

/** {@code vigie.intake.ActionWithdrawn.v1}: the action counts for nothing; why is told to nobody. */
record PublishedActionWithdrawal(UUID caseId, UUID actionId, Instant occurredAt) {
    static final String TYPE = "vigie.intake.ActionWithdrawn.v1";

    static PublishedActionWithdrawal of(ActionWithdrawn event) {
        return new PublishedActionWithdrawal(event.caseId(), event.actionId(), event.occurredAt());
    }
}
