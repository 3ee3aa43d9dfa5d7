package org.vigie.intake.readmodel.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.InTheClear;
import org.vigie.intake.domain.MinorIdentity;

/** A case in the clear. */
record CaseIdentity(UUID caseId, List<MinorInTheClear> minors, List<CallTexts> calls, List<ActionTexts> actions) {

    static CaseIdentity of(CaseHistory history) {
        return new CaseIdentity(
                history.caseId(),
                MinorIdentity.latest(history.calls()).values().stream()
                        .map(known -> new MinorInTheClear(known.minorId(), known.identity(), known.commune()))
                        .toList(),
                history.calls().stream().map(CallTexts::of).toList(),
                history.actions().stream().map(ActionTexts::of).toList());
    }

    /** Who a minor is, by the latest that calls told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MinorInTheClear(
            UUID minorId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Identity identity,

            @Nullable String commune) {

        @Override
        public String toString() {
            return "MinorInTheClear";
        }
    }

    /** What a call told in words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallTexts(UUID callId, @Nullable String narrative) {

        static CallTexts of(CallRecorded call) {
            return new CallTexts(call.callId(), InTheClear.of(call.narrative()));
        }

        @Override
        public String toString() {
            return "CallTexts";
        }
    }

    /** What an action holds in words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActionTexts(
            UUID actionId,
            @Nullable String summary,
            @Nullable String commune,
            @Nullable String documentReference,
            @Nullable String aseService) {

        static ActionTexts of(ActionTaken action) {
            return new ActionTexts(
                    action.actionId(),
                    InTheClear.of(action.summary()),
                    InTheClear.of(action.commune()),
                    InTheClear.of(action.documentReference()),
                    InTheClear.of(action.aseService()));
        }

        @Override
        public String toString() {
            return "ActionTexts";
        }
    }
}
