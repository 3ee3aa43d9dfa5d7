package org.vigie.intake.readmodel.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.MinorFacts;

/** Tells what happened to a case that is about one of its minors, or about nobody in particular: that may be about any of them. */
final class Concerning {
    private final UUID minorId;

    /** Whom each call, action and next contact ever named. */
    private final Map<UUID, Set<UUID>> named = new HashMap<>();

    private Concerning(UUID minorId) {
        this.minorId = minorId;
    }

    /** What of {@code events} may be about {@code minorId}, in their order. */
    static List<CaseEvent> of(UUID minorId, List<CaseEvent> events) {
        Concerning concerning = new Concerning(minorId);
        events.forEach(concerning::learn);
        return events.stream().filter(concerning::isMeant).toList();
    }

    /** Whether what names {@code minorIds} may be about {@code minorId}. */
    static boolean isMeant(UUID minorId, Collection<UUID> minorIds) {
        return minorIds.isEmpty() || minorIds.contains(minorId);
    }

    /** The same for what names one minor at most. */
    static boolean isMeant(UUID minorId, @Nullable UUID named) {
        return named == null || named.equals(minorId);
    }

    private void learn(CaseEvent event) {
        switch (event) {
            case CallRecorded call -> name(call.callId(), ids(call.minors()));
            case CallCorrected correction ->
                name(correction.callId(), ids(correction.call().minors()));
            case ActionTaken action -> name(action.actionId(), action.minorIds());
            case NextContactPromised promise -> {
                UUID about = promise.minorId();
                name(promise.nextContactId(), about == null ? List.of() : List.of(about));
            }
            default -> {}
        }
    }

    private boolean isMeant(CaseEvent event) {
        return switch (event) {
            case CallRecorded call -> isMeant(call.callId());
            case CallCorrected correction -> isMeant(correction.callId());
            case CallWithdrawn withdrawal -> isMeant(withdrawal.callId());
            case ActionTaken action -> isMeant(action.actionId());
            case ActionWithdrawn withdrawal -> isMeant(withdrawal.actionId());
            case LiaisonFollowedUp followUp -> isMeant(followUp.actionId());
            case NextContactPromised promise -> isMeant(promise.nextContactId());
            case NextContactKept kept -> isMeant(kept.nextContactId());
            case NextContactCancelled cancelled -> isMeant(cancelled.nextContactId());
            case MinorDepartmentCorrected moved -> moved.minorId().equals(minorId);
            case CaseClosed _, CaseReopened _, IdentityErased _ -> true;
        };
    }

    private boolean isMeant(UUID id) {
        return isMeant(minorId, named.getOrDefault(id, Set.of()));
    }

    private void name(UUID id, Collection<UUID> minorIds) {
        named.computeIfAbsent(id, _ -> new HashSet<>()).addAll(minorIds);
    }

    private static List<UUID> ids(List<MinorFacts> minors) {
        return minors.stream().map(MinorFacts::minorId).toList();
    }
}
