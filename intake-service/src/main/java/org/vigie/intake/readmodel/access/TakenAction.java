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

/** An action that names the minor; what was written only when it names nobody else. */
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
        boolean withdrawn) {

    static List<TakenAction> of(CaseHistory history, UUID minorId) {
        return history.keptActions().stream()
                .filter(kept -> kept.action().minorIds().contains(minorId))
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
                alone ? InTheClear.of(action.documentReference()) : null,
                alone ? InTheClear.of(action.aseService()) : null,
                kept.withdrawn());
    }

    /** Says nothing, since a record's own would put what was written in a log. */
    @Override
    public String toString() {
        return "TakenAction";
    }
}
