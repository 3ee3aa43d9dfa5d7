package org.vigie.intake.readmodel.posts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.Posting;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.AdviceKind;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.KeptAction;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;
import org.vigie.intake.readmodel.FollowUpLine;

/**
 * An action as it was taken.
 *
 * @param externalReference the sender's own, given back to who asks by it
 * @param version version of the case right after the action
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActionView(
        UUID actionId,
        UUID caseId,
        @Nullable String externalReference,
        ActionType type,
        Instant occurredAt,
        Instant recordedAt,
        List<UUID> minorIds,
        @Nullable String department,
        Urgency urgency,
        @Nullable ParentsInformed parentsInformed,
        @Nullable Boolean feedbackRequested,
        List<AdviceKind> adviceKinds,
        @Nullable UUID partnerId,
        @Nullable String documentReference,
        List<FollowUpLine> followUps,
        boolean withdrawn,
        long version) {

    static ActionView of(Posting<ActionTaken> posting, KeptAction kept, @Nullable String externalReference) {
        ActionTaken action = kept.action();
        return new ActionView(
                action.actionId(),
                action.caseId(),
                externalReference,
                action.type(),
                action.occurredAt(),
                posting.recordedAt(),
                action.minorIds(),
                action.department(),
                action.urgency(),
                action.parentsInformed(),
                action.feedbackRequested(),
                action.adviceKinds(),
                action.partnerId(),
                action.document(),
                FollowUpLine.of(kept),
                kept.withdrawn(),
                posting.version());
    }
}
