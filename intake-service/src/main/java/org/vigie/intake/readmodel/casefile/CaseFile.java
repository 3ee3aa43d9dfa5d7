package org.vigie.intake.readmodel.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KeptAction;
import org.vigie.intake.domain.KeptCall;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.Said;

/**
 * A case as listeners and coordinators read it.
 *
 * @param openedAt when the first call that counts happened, whenever it arrived
 * @param minors that calls tell of which count, in the order in which they were named
 * @param calls in the order in which they happened
 * @param actions in the order in which they happened
 * @param identityErasedAt when what identified its people was erased, null as long as it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseFile(
        UUID caseId,
        CaseStatus status,
        Instant openedAt,
        List<MinorLine> minors,
        List<CallLine> calls,
        List<ActionLine> actions,
        @Nullable Instant identityErasedAt,
        long version) {

    static CaseFile of(CaseHistory history) {
        Map<UUID, Minor> minors = new LinkedHashMap<>();
        history.calls().forEach(call -> Minor.tell(minors, call));
        return new CaseFile(
                history.caseId(),
                history.status(),
                history.openedAt(),
                minors.values().stream().map(MinorLine::of).toList(),
                history.keptCalls().stream()
                        .sorted(Comparator.comparing(KeptCall::call, CaseEvent.BY_TIME))
                        .map(CallLine::of)
                        .toList(),
                history.keptActions().stream()
                        .sorted(Comparator.comparing(KeptAction::action, CaseEvent.BY_TIME))
                        .map(ActionLine::of)
                        .toList(),
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
