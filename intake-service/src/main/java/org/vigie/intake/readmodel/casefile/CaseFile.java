package org.vigie.intake.readmodel.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.Said;

/**
 * A case as listeners and coordinators read it.
 *
 * @param openedAt when its first call happened, whenever it arrived
 * @param minors in the order in which calls named them
 * @param calls in the order in which they happened
 * @param actions in the order in which they happened
 * @param identityErasedAt when what identified its people was erased, null as long as it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseFile(
        UUID caseId,
        String status,
        Instant openedAt,
        List<MinorLine> minors,
        List<CallLine> calls,
        List<ActionLine> actions,
        @Nullable Instant identityErasedAt,
        long version) {

    static CaseFile of(CaseHistory history) {
        List<CallRecorded> calls =
                history.calls().stream().sorted(CaseEvent.BY_TIME).toList();
        List<ActionTaken> actions =
                history.actions().stream().sorted(CaseEvent.BY_TIME).toList();
        Map<UUID, Minor> minors = new LinkedHashMap<>();
        history.calls().forEach(call -> Minor.tell(minors, call));
        return new CaseFile(
                history.caseId(),
                "OPEN",
                calls.getFirst().occurredAt(),
                minors.values().stream().map(MinorLine::of).toList(),
                calls.stream().map(CallLine::of).toList(),
                actions.stream().map(ActionLine::of).toList(),
                history.erasedAt().orElse(null),
                history.version());
    }

    /** What is known about a minor; the age is the first known, as the activity report counts it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MinorLine(
            UUID minorId,
            @Nullable Gender gender,
            @Nullable Integer age,
            @Nullable String department,
            @Nullable KnownToChildProtection knownToChildProtection) {

        static MinorLine of(Minor minor) {
            return new MinorLine(
                    minor.minorId(),
                    Said.factOf(minor.gender()),
                    Said.factOf(minor.firstAge()),
                    Said.factOf(minor.department()),
                    Said.factOf(minor.knownToChildProtection()));
        }
    }
}
