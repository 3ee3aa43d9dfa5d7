package org.vigie.intake.readmodel.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.InTheClear;
import org.vigie.intake.domain.KeptAction;
import org.vigie.intake.domain.KeptCall;
import org.vigie.intake.domain.MinorIdentity;

/**
 * A case in the clear.
 *
 * @param minors by the calls that count
 * @param calls all, as they stand
 * @param actions all
 * @param nextContacts all
 * @param changes what was put right, taken back, closed or opened again, oldest first
 */
public record CaseIdentity(
        UUID caseId,
        List<MinorInTheClear> minors,
        List<CallTexts> calls,
        List<ActionTexts> actions,
        List<ContactTexts> nextContacts,
        List<ChangeTexts> changes) {

    static CaseIdentity of(CaseHistory history) {
        return new CaseIdentity(
                history.caseId(),
                MinorIdentity.latest(history.calls()).values().stream()
                        .map(known -> new MinorInTheClear(known.minorId(), known.identity(), known.commune()))
                        .toList(),
                history.keptCalls().stream().map(CallTexts::of).toList(),
                history.keptActions().stream().map(ActionTexts::of).toList(),
                ContactTexts.of(history.events()),
                ChangeTexts.of(history.events()));
    }

    /** Who a minor is, by the latest that calls told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MinorInTheClear(
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
    public record CallTexts(UUID callId, @Nullable String narrative) {

        static CallTexts of(KeptCall kept) {
            CallRecorded call = kept.call();
            return new CallTexts(call.callId(), InTheClear.of(call.narrative()));
        }

        @Override
        public String toString() {
            return "CallTexts";
        }
    }

    /** What an action holds in words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActionTexts(
            UUID actionId,
            @Nullable String summary,
            @Nullable String commune,
            @Nullable String documentReference,
            @Nullable String aseService,
            List<FollowUpText> followUps) {

        static ActionTexts of(KeptAction kept) {
            ActionTaken action = kept.action();
            return new ActionTexts(
                    action.actionId(),
                    InTheClear.of(action.summary()),
                    InTheClear.of(action.commune()),
                    InTheClear.of(action.documentReference()),
                    InTheClear.of(action.aseService()),
                    kept.followUps().stream().map(FollowUpText::of).toList());
        }

        @Override
        public String toString() {
            return "ActionTexts";
        }
    }

    /** What was noted of what came of a liaison. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FollowUpText(UUID followUpId, @Nullable String note) {

        static FollowUpText of(LiaisonFollowedUp followUp) {
            return new FollowUpText(followUp.followUpId(), InTheClear.of(followUp.note()));
        }

        @Override
        public String toString() {
            return "FollowUpText";
        }
    }
}
