package org.vigie.intake.readmodel.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.intake.domain.CallField;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.InTheClear;
import org.vigie.intake.domain.KeptCall;

/**
 * Why something on record was changed, in the words of whoever did it, and the words that are no longer the call's.
 *
 * @param callId the call that was put right or taken back
 * @param actionId the action that was taken back
 * @param narrativeBefore of a call whose narrative was put right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeTexts(
        Instant at,
        @Nullable UUID callId,
        @Nullable UUID actionId,
        @Nullable String reason,
        @Nullable String narrativeBefore) {

    /** The changes among {@code events}, oldest first. */
    static List<ChangeTexts> of(List<CaseEvent> events) {
        List<ChangeTexts> changes = new ArrayList<>();
        Map<UUID, KeptCall> calls = new LinkedHashMap<>();
        for (CaseEvent event : events) {
            switch (event) {
                case CallCorrected e -> changes.add(change(e, e.callId(), null, e.reason(), narrative(e, calls)));
                case CallWithdrawn e -> changes.add(change(e, e.callId(), null, e.reason(), null));
                case ActionWithdrawn e -> changes.add(change(e, null, e.actionId(), e.reason(), null));
                case CaseClosed e -> changes.add(change(e, null, null, e.reason(), null));
                case CaseReopened e -> changes.add(change(e, null, null, e.reason(), null));
                default -> {}
            }
            KeptCall.tell(calls, event);
        }
        return changes;
    }

    private static ChangeTexts change(
            CaseEvent event,
            @Nullable UUID callId,
            @Nullable UUID actionId,
            Personal<String> reason,
            @Nullable String narrativeBefore) {
        return new ChangeTexts(event.occurredAt(), callId, actionId, InTheClear.of(reason), narrativeBefore);
    }

    /** What was said until {@code correction} put that right; null when it put other things right. */
    private static @Nullable String narrative(CallCorrected correction, Map<UUID, KeptCall> calls) {
        KeptCall before = calls.get(correction.callId());
        return before != null && correction.fields().contains(CallField.NARRATIVE)
                ? InTheClear.of(before.call().narrative())
                : null;
    }

    /** Says nothing, since a record's own would put what was told in a log. */
    @Override
    public String toString() {
        return "ChangeTexts";
    }
}
