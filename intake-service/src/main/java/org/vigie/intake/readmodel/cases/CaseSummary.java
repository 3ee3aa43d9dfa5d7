package org.vigie.intake.readmodel.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.Amendment;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.KeptAction;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.Said;

/**
 * A case in one row: what a list shows and filters by.
 *
 * @param openingPosition position of its first event in the log
 * @param openedAt when the first call that counts happened, whenever it arrived
 * @param lastRecordedAt when its last event was recorded
 * @param erased whether who its people are was forgotten
 * @param said what its calls and actions say, but for its minors
 */
record CaseSummary(
        UUID caseId,
        long openingPosition,
        long version,
        CaseStatus status,
        Instant openedAt,
        Instant lastEventAt,
        Instant lastRecordedAt,
        boolean erased,
        int calls,
        int actions,
        Set<String> said,
        Map<UUID, Minor> minors) {

    /** A case whose first event is about to be added. */
    static CaseSummary opening(UUID caseId, long position) {
        return new CaseSummary(
                caseId,
                position,
                0,
                CaseStatus.OPEN,
                Instant.MAX,
                Instant.MIN,
                Instant.MIN,
                false,
                0,
                0,
                Set.of(),
                Map.of());
    }

    /** The case after an event that adds to it. */
    CaseSummary after(CaseEvent event, long newVersion) {
        CaseStatus newStatus = status.after(event);
        return switch (event) {
            case CallRecorded call -> after(call, newVersion, newStatus);
            case ActionTaken action -> after(action, newVersion, newStatus);
            case IdentityErased _,
                    LiaisonFollowedUp _,
                    MinorDepartmentCorrected _,
                    CaseClosed _,
                    CaseReopened _,
                    NextContactPromised _,
                    NextContactKept _,
                    NextContactCancelled _,
                    Amendment _ -> at(newVersion, newStatus, openedAt, later(event.occurredAt()));
        };
    }

    /** The same once {@code event}, which was taken in, is known to be recorded at {@code at}. */
    CaseSummary recorded(CaseEvent event, Instant at) {
        return new CaseSummary(
                caseId,
                openingPosition,
                version,
                status,
                openedAt,
                lastEventAt,
                at,
                erased || event instanceof IdentityErased,
                calls,
                actions,
                said,
                minors);
    }

    /** The case counted afresh from all that {@code history} has, since what an amendment takes away cannot be told from a sum. */
    CaseSummary afresh(CaseHistory history) {
        CaseSummary summary = opening(caseId, openingPosition);
        for (CallRecorded call : history.calls()) {
            summary = summary.after(call, history.version());
        }
        for (KeptAction kept : history.keptActions()) {
            summary = kept.withdrawn() ? summary : summary.after(kept.action(), history.version());
        }
        for (CaseEvent event : history.events()) {
            boolean adds = event instanceof CallRecorded || event instanceof ActionTaken;
            summary = adds ? summary : summary.after(event, history.version());
        }
        return summary.at(history.version(), history.status(), history.openedAt(), summary.lastEventAt);
    }

    /** All that it is found by, sorted: what was said, its status and the departments of its minors, each minor's latest known. */
    Set<String> terms() {
        Set<String> terms = new TreeSet<>(said);
        terms.add(Term.STATUS.of(status));
        for (Minor minor : minors.values()) {
            String department = Said.factOf(minor.department());
            if (department != null) {
                terms.add(Term.DEPARTMENT.of(department));
            }
        }
        return terms;
    }

    private CaseSummary after(CallRecorded call, long newVersion, CaseStatus newStatus) {
        Map<UUID, Minor> known = new LinkedHashMap<>(minors);
        Minor.tell(known, call);
        return new CaseSummary(
                caseId,
                openingPosition,
                newVersion,
                newStatus,
                calls == 0 || call.occurredAt().isBefore(openedAt) ? call.occurredAt() : openedAt,
                later(call.occurredAt()),
                lastRecordedAt,
                erased,
                calls + 1,
                actions,
                with(Term.of(call)),
                known);
    }

    private CaseSummary after(ActionTaken action, long newVersion, CaseStatus newStatus) {
        return new CaseSummary(
                caseId,
                openingPosition,
                newVersion,
                newStatus,
                openedAt,
                later(action.occurredAt()),
                lastRecordedAt,
                erased,
                calls,
                actions + 1,
                with(Term.of(action)),
                minors);
    }

    private CaseSummary at(long newVersion, CaseStatus newStatus, Instant newOpenedAt, Instant newLastEventAt) {
        return new CaseSummary(
                caseId,
                openingPosition,
                newVersion,
                newStatus,
                newOpenedAt,
                newLastEventAt,
                lastRecordedAt,
                erased,
                calls,
                actions,
                said,
                minors);
    }

    private Set<String> with(Set<String> more) {
        Set<String> all = new TreeSet<>(said);
        all.addAll(more);
        return all;
    }

    private Instant later(Instant at) {
        return at.isAfter(lastEventAt) ? at : lastEventAt;
    }
}
