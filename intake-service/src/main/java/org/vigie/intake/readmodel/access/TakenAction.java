package org.vigie.intake.readmodel.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.AdviceKind;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.InTheClear;
import org.vigie.intake.domain.KeptAction;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;
import org.vigie.intake.readmodel.FollowUpLine;

/** An action that names the minor or nobody, and what came of it; what was written only when it names the minor alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TakenAction(
        UUID actionId,
        ActionType type,
        Instant occurredAt,
        Urgency urgency,
        @Nullable String department,
        @Nullable String commune,
        @Nullable ParentsInformed parentsInformed,
        List<AdviceKind> adviceKinds,
        @Nullable UUID partnerId,
        @Nullable String summary,
        @Nullable String documentReference,
        @Nullable String aseService,
        List<FollowUpLine> followUps,
        boolean withdrawn) {

    static List<TakenAction> of(CaseHistory history, UUID minorId) {
        return history.keptActions().stream()
                .filter(kept -> Concerning.isMeant(minorId, kept.action().minorIds()))
                .map(TakenAction::of)
                .toList();
    }

    private static TakenAction of(KeptAction kept) {
        ActionTaken action = kept.action();
        boolean alone = action.minorIds().size() == 1;
        return new TakenAction(
                action.actionId(),
                action.type(),
                action.occurredAt(),
                action.urgency(),
                action.department(),
                alone ? InTheClear.of(action.commune()) : null,
                action.parentsInformed(),
                action.adviceKinds(),
                action.partnerId(),
                alone ? InTheClear.of(action.summary()) : null,
                document(action, alone),
                alone ? InTheClear.of(action.aseService()) : null,
                FollowUpLine.of(kept),
                kept.withdrawn());
    }

    /** The catalogue's reference tells of nobody; what was told in words before there was one may. */
    private static @Nullable String document(ActionTaken action, boolean alone) {
        if (action.document() != null) {
            return action.document();
        }
        return alone ? InTheClear.of(action.documentReference()) : null;
    }

    /** Says nothing, since a record's own would put what was written in a log. */
    @Override
    public String toString() {
        return "TakenAction";
    }
}
