package org.vigie.intake.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;

/** {@code vigie.intake.CallWithdrawn.v1}: the call counts for nothing; why is told to nobody. */
record PublishedCallWithdrawal(UUID caseId, UUID callId, Instant occurredAt) {
    static final String TYPE = "vigie.intake.CallWithdrawn.v1";

    static PublishedCallWithdrawal of(CallWithdrawn event) {
        return new PublishedCallWithdrawal(event.caseId(), event.callId(), event.occurredAt());
    }
}
