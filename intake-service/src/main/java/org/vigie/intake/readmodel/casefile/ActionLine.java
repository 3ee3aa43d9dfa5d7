package org.vigie.intake.readmodel.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.AdviceKind;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.KeptAction;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;
import org.vigie.intake.readmodel.FollowUpLine;

/**
 * An action of a case file.
 *
 * @param caseId the case that it was posted to: the file's, or one that it absorbed
 * @param withdrawn whether it was recorded by mistake and counts for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionLine(
        UUID actionId,
        UUID caseId,
        ActionType type,
        Instant occurredAt,
        List<UUID> minorIds,
        @Nullable String department,
        Urgency urgency,
        @Nullable ParentsInformed parentsInformed,
        @Nullable Boolean feedbackRequested,
        List<AdviceKind> adviceKinds,
        @Nullable UUID partnerId,
        @Nullable String documentReference,
        List<FollowUpLine> followUps,
        boolean withdrawn) {

    static ActionLine of(KeptAction kept) {
        ActionTaken action = kept.action();
        return new ActionLine(
                action.actionId(),
                action.caseId(),
                action.type(),
                action.occurredAt(),
                action.minorIds(),
                action.department(),
                action.urgency(),
                action.parentsInformed(),
                action.feedbackRequested(),
                action.adviceKinds(),
                action.partnerId(),
                action.document(),
                FollowUpLine.of(kept),
                kept.withdrawn());
    }
}
