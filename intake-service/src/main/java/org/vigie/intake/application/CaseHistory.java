package org.vigie.intake.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.KeptAction;
import org.vigie.intake.domain.KeptCall;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.MinorFacts;
import org.vigie.intake.domain.NextContact;

/**
 * All that happened to a case, oldest first.
 *
 * @param version version of its stream, at least 1
 */
public record CaseHistory(UUID caseId, long version, List<CaseEvent> events) {
    public CaseHistory {
        events = List.copyOf(events);
    }

    /** All its calls as they stand, in the order of the log. */
    public List<KeptCall> keptCalls() {
        return KeptCall.of(events);
    }

    /** All its actions as they stand, in the order of the log. */
    public List<KeptAction> keptActions() {
        return KeptAction.of(events);
    }

    /** All its next contacts as they stand, in the order of the log. */
    public List<NextContact> nextContacts() {
        return NextContact.of(events);
    }

    /** The calls that count, as they stand, in the order of the log. */
    public List<CallRecorded> calls() {
        return keptCalls().stream()
                .filter(kept -> !kept.withdrawn())
                .map(KeptCall::call)
                .toList();
    }

    /** The call with this id, which is there. */
    public KeptCall call(UUID callId) {
        return keptCalls().stream()
                .filter(kept -> kept.call().callId().equals(callId))
                .findFirst()
                .orElseThrow();
    }

    /** The action with this id, which is there. */
    public KeptAction action(UUID actionId) {
        return keptActions().stream()
                .filter(kept -> kept.action().actionId().equals(actionId))
                .findFirst()
                .orElseThrow();
    }

    /** The minors that any of its calls tells of. */
    public Set<UUID> minorIds() {
        return keptCalls().stream()
                .flatMap(kept -> kept.call().minors().stream())
                .map(MinorFacts::minorId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where each of its minors is known to live, as a code of a department; without those of whom it is not known. */
    public Map<UUID, String> departments() {
        Map<UUID, Minor> minors = new LinkedHashMap<>();
        calls().forEach(call -> Minor.tell(minors, call));
        return minors.values().stream()
                .filter(minor -> minor.department() != null)
                .collect(Collectors.toMap(
                        Minor::minorId,
                        minor -> Objects.requireNonNull(minor.department()).value()));
    }

    /** What {@code correction}, appended to it, changes of where its minors are known to live. */
    List<MinorDepartmentCorrected> moved(CallCorrected correction) {
        Map<UUID, String> after = with(correction).departments();
        List<MinorDepartmentCorrected> moved = new ArrayList<>();
        departments().forEach((minor, from) -> {
            String to = after.getOrDefault(minor, from);
            if (!to.equals(from)) {
                moved.add(new MinorDepartmentCorrected(
                        caseId, minor, correction.correctionId(), correction.occurredAt(), from, to));
            }
        });
        return moved;
    }

    private CaseHistory with(CaseEvent event) {
        List<CaseEvent> all = new ArrayList<>(events);
        all.add(event);
        return new CaseHistory(caseId, version + 1, all);
    }

    /** When its first call happened, of those that count; when none does, the first of all. */
    public Instant openedAt() {
        List<CallRecorded> counting = calls();
        return (counting.isEmpty() ? keptCalls().stream().map(KeptCall::call).toList() : counting)
                .stream()
                        .map(CallRecorded::occurredAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** Whether it is followed. */
    public CaseStatus status() {
        CaseStatus status = CaseStatus.OPEN;
        for (CaseEvent event : events) {
            status = status.after(event);
        }
        return status;
    }

    /** When what identified its people was erased, if it was. */
    public Optional<Instant> erasedAt() {
        return events.stream()
                .filter(IdentityErased.class::isInstance)
                .map(CaseEvent::occurredAt)
                .findFirst();
    }
}
