package org.vigie.intake.readmodel.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.Said;

/**
 * A case in one row: what a list shows and filters by.
 *
 * @param openingPosition position of its first event in the log
 * @param openedAt when its first call happened, whenever it arrived
 */
record CaseSummary(
        UUID caseId,
        long openingPosition,
        long version,
        Instant openedAt,
        Instant lastEventAt,
        int calls,
        int actions,
        Set<String> concerns,
        Set<String> actionTypes,
        Map<UUID, Minor> minors) {

    /** A case whose first event is about to be added. */
    static CaseSummary opening(UUID caseId, long position) {
        return new CaseSummary(caseId, position, 0, Instant.MAX, Instant.MIN, 0, 0, Set.of(), Set.of(), Map.of());
    }

    CaseSummary after(CaseEvent event, long newVersion) {
        return switch (event) {
            case CallRecorded call -> after(call, newVersion);
            case ActionTaken action -> after(action, newVersion);
            case IdentityErased erasure -> at(newVersion, later(erasure.occurredAt()));
        };
    }

    /** The departments of its minors, each minor's latest known. */
    List<String> departments() {
        return minors.values().stream()
                .map(minor -> Said.factOf(minor.department()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private CaseSummary after(CallRecorded call, long newVersion) {
        Map<UUID, Minor> known = new LinkedHashMap<>(minors);
        Minor.tell(known, call);
        Set<String> mentioned = new TreeSet<>(concerns);
        call.concerns().forEach(concern -> mentioned.add(concern.name()));
        return new CaseSummary(
                caseId,
                openingPosition,
                newVersion,
                call.occurredAt().isBefore(openedAt) ? call.occurredAt() : openedAt,
                later(call.occurredAt()),
                calls + 1,
                actions,
                mentioned,
                actionTypes,
                known);
    }

    private CaseSummary after(ActionTaken action, long newVersion) {
        Set<String> taken = new TreeSet<>(actionTypes);
        taken.add(action.type().name());
        return new CaseSummary(
                caseId,
                openingPosition,
                newVersion,
                openedAt,
                later(action.occurredAt()),
                calls,
                actions + 1,
                concerns,
                taken,
                minors);
    }

    private CaseSummary at(long newVersion, Instant newLastEventAt) {
        return new CaseSummary(
                caseId,
                openingPosition,
                newVersion,
                openedAt,
                newLastEventAt,
                calls,
                actions,
                concerns,
                actionTypes,
                minors);
    }

    private Instant later(Instant at) {
        return at.isAfter(lastEventAt) ? at : lastEventAt;
    }
}
