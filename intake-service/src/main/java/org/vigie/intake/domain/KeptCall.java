package org.vigie.intake.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;

/**
 * A call as it stands.
 *
 * @param call with all its corrections
 * @param corrected whether there are any
 * @param withdrawn whether it was recorded by mistake: it stays to be seen and counts for nothing
 */
public record KeptCall(CallRecorded call, boolean corrected, boolean withdrawn) {

    /** The calls that {@code events} of one case tell of, in the order of the log. */
    public static List<KeptCall> of(List<CaseEvent> events) {
        Map<UUID, KeptCall> calls = new LinkedHashMap<>();
        events.forEach(event -> tell(calls, event));
        return List.copyOf(calls.values());
    }

    /** Adds what {@code event} tells to what is known of a case's calls, by id. */
    public static void tell(Map<UUID, KeptCall> calls, CaseEvent event) {
        if (event instanceof CallRecorded call) {
            calls.put(call.callId(), new KeptCall(call, false, false));
        } else if (event instanceof CallCorrected correction) {
            change(calls, correction.callId(), kept -> kept.correctedBy(correction));
        } else if (event instanceof CallWithdrawn withdrawal) {
            change(calls, withdrawal.callId(), kept -> new KeptCall(kept.call, kept.corrected, true));
        }
    }

    private static void change(Map<UUID, KeptCall> calls, UUID callId, UnaryOperator<KeptCall> change) {
        calls.computeIfPresent(callId, (_, kept) -> change.apply(kept));
    }

    private KeptCall correctedBy(CallCorrected correction) {
        CallFacts facts = correction.call();
        CallRecorded right = new CallRecorded(
                call.caseId(),
                call.callId(),
                facts.occurredAt(),
                facts.channel(),
                facts.caller(),
                correction.fields().contains(CallField.MINORS) ? facts.minors() : call.minors(),
                facts.concerns(),
                correction.fields().contains(CallField.NARRATIVE) ? facts.narrative() : call.narrative(),
                call.externalReference(),
                call.caseReference(),
                call.client());
        return new KeptCall(right, true, withdrawn);
    }
}
