package org.vigie.intake.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.LiaisonOutcome;

/** {@code vigie.intake.LiaisonFollowedUp.v1}; the note stays here. */
record PublishedLiaisonFollowUp(
        UUID caseId, UUID actionId, UUID followUpId, Instant occurredAt, LiaisonOutcome outcome) {
    static final String TYPE = "vigie.intake.LiaisonFollowedUp.v1";

    static PublishedLiaisonFollowUp of(LiaisonFollowedUp event) {
        return new PublishedLiaisonFollowUp(
                event.caseId(), event.actionId(), event.followUpId(), event.occurredAt(), event.outcome());
    }
}
