package org.vigie.intake.readmodel.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.InTheClear;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.MinorIdentity;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;

/**
 * What goes to the authority: the platform's assessment and who the action's minors are. Not the calls' narratives: those who
 * called may live in the same home, and what they said is the platform's to weigh.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Dossier(
        UUID actionId,
        UUID caseId,
        ActionType type,
        Instant occurredAt,
        Urgency urgency,
        @Nullable String department,
        @Nullable String commune,
        @Nullable ParentsInformed parentsInformed,
        @Nullable Boolean feedbackRequested,
        @Nullable String summary,
        List<DossierMinor> minors) {

    static Dossier of(ActionTaken action, CaseHistory history) {
        List<CallRecorded> calls = history.calls();
        Map<UUID, Minor> known = new LinkedHashMap<>();
        calls.forEach(call -> Minor.tell(known, call));
        Map<UUID, MinorIdentity> identities = MinorIdentity.latest(calls);
        return new Dossier(
                action.actionId(),
                action.caseId(),
                action.type(),
                action.occurredAt(),
                action.urgency(),
                action.department(),
                InTheClear.of(action.commune()),
                action.parentsInformed(),
                action.feedbackRequested(),
                InTheClear.of(action.summary()),
                action.minorIds().stream()
                        .map(id -> DossierMinor.of(
                                known.getOrDefault(id, Minor.named(id)),
                                identities.getOrDefault(id, MinorIdentity.unknown(id))))
                        .toList());
    }

    /** Says nothing, since a record's own would put a child's name in a log. */
    @Override
    public String toString() {
        return "Dossier";
    }
}
