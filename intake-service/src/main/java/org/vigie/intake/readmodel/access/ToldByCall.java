package org.vigie.intake.readmodel.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.CallField;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.InTheClear;
import org.vigie.intake.domain.KeptCall;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.MinorFacts;

/**
 * What a call, or a correction of it, told about the minor alone; never who called.
 *
 * @param concerns of a call that is about this minor alone; others may be another's
 * @param standing false when a correction says otherwise or the call was withdrawn: it is still held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToldByCall(
        UUID callId,
        Instant occurredAt,
        Channel channel,
        @Nullable List<Concern> concerns,
        @Nullable Gender gender,
        @Nullable Integer age,
        @Nullable String department,
        @Nullable String commune,
        @Nullable KnownToChildProtection knownToChildProtection,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Identity identity,
        boolean standing) {

    /** All that was ever told and is held, in the order of the log. */
    static List<ToldByCall> of(CaseHistory history, UUID minorId) {
        Map<UUID, KeptCall> calls = history.keptCalls().stream()
                .collect(Collectors.toMap(kept -> kept.call().callId(), kept -> kept));
        List<ToldByCall> told = new ArrayList<>();
        for (CaseEvent event : history.events()) {
            if (event instanceof CallRecorded call) {
                add(told, minorId, call.callId(), call.minors(), calls);
            } else if (event instanceof CallCorrected correction
                    && correction.fields().contains(CallField.MINORS)) {
                add(told, minorId, correction.callId(), correction.call().minors(), calls);
            }
        }
        return told;
    }

    private static void add(
            List<ToldByCall> told, UUID minorId, UUID callId, List<MinorFacts> minors, Map<UUID, KeptCall> calls) {
        KeptCall kept = calls.get(callId);
        for (MinorFacts facts : minors) {
            if (kept != null && facts.minorId().equals(minorId)) {
                told.add(of(kept, minors, facts));
            }
        }
    }

    private static ToldByCall of(KeptCall kept, List<MinorFacts> minors, MinorFacts facts) {
        return new ToldByCall(
                kept.call().callId(),
                kept.call().occurredAt(),
                kept.call().channel(),
                minors.size() == 1 ? kept.call().concerns() : null,
                facts.gender(),
                facts.age(),
                facts.department(),
                InTheClear.of(facts.commune()),
                facts.knownToChildProtection(),
                InTheClear.of(facts.identity()),
                !kept.withdrawn() && kept.call().minors().contains(facts));
    }

    /** Says nothing, since a record's own would put a child's name in a log. */
    @Override
    public String toString() {
        return "ToldByCall";
    }
}
