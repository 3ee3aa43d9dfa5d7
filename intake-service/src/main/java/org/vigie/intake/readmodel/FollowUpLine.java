package org.vigie.intake.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.KeptAction;
import org.vigie.intake.domain.LiaisonOutcome;

/** What came of a liaison, as whoever reads the action sees it; what was noted is read with the identity. */
public record FollowUpLine(UUID followUpId, Instant occurredAt, LiaisonOutcome outcome) {

    /** All that came of {@code action}, in the order in which it happened. */
    public static List<FollowUpLine> of(KeptAction action) {
        return action.followUps().stream().map(FollowUpLine::of).toList();
    }

    private static FollowUpLine of(LiaisonFollowedUp followUp) {
        return new FollowUpLine(followUp.followUpId(), followUp.occurredAt(), followUp.outcome());
    }
}
