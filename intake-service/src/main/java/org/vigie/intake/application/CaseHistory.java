package org.vigie.intake.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.IdentityErased;

/**
 * All that happened to a case, oldest first.
 *
 * @param version version of its stream, at least 1
 */
public record CaseHistory(UUID caseId, long version, List<CaseEvent> events) {
    public CaseHistory {
        events = List.copyOf(events);
    }

    /** Its calls, in the order of the log. */
    public List<CallRecorded> calls() {
        return only(CallRecorded.class);
    }

    /** Its actions, in the order of the log. */
    public List<ActionTaken> actions() {
        return only(ActionTaken.class);
    }

    /** The action with this id, which is there. */
    public ActionTaken action(UUID actionId) {
        return actions().stream()
                .filter(action -> action.actionId().equals(actionId))
                .findFirst()
                .orElseThrow();
    }

    /** When what identified its people was erased, if it was. */
    public Optional<Instant> erasedAt() {
        return only(IdentityErased.class).stream()
                .map(IdentityErased::occurredAt)
                .findFirst();
    }

    private <E extends CaseEvent> List<E> only(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
