package org.vigie.intake.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.intake.domain.CaseCommand.EraseIdentity;
import org.vigie.intake.domain.CaseCommand.RecordCall;
import org.vigie.intake.domain.CaseCommand.TakeAction;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseRejection.CaseErased;
import org.vigie.intake.domain.CaseRejection.MinorsNotInCase;
import org.vigie.intake.domain.CaseRejection.ReferralIncomplete;
import org.vigie.intake.domain.CaseRejection.UnknownCase;
import org.vigie.intake.domain.CaseState.ErasedCase;
import org.vigie.intake.domain.CaseState.NoCase;
import org.vigie.intake.domain.CaseState.OpenCase;

/** Every rule of a case. */
public final class CaseDecider implements Decider<CaseCommand, CaseState, CaseEvent, CaseRejection> {

    @Override
    public CaseState initialState() {
        return new NoCase();
    }

    @Override
    public Decision<CaseEvent, CaseRejection> decide(CaseCommand command, CaseState state) {
        return switch (command) {
            case RecordCall(var call, var opening) ->
                switch (state) {
                    case NoCase() when !opening -> Decision.reject(new UnknownCase(call.caseId()));
                    case NoCase(), OpenCase _ -> Decision.accept(call);
                    case ErasedCase() -> Decision.reject(new CaseErased(call.caseId()));
                };
            case TakeAction(var action) ->
                switch (state) {
                    case NoCase() -> Decision.reject(new UnknownCase(action.caseId()));
                    case OpenCase open -> take(action, open);
                    case ErasedCase() -> Decision.reject(new CaseErased(action.caseId()));
                };
            case EraseIdentity(var erasure) ->
                switch (state) {
                    case NoCase() -> Decision.reject(new UnknownCase(erasure.caseId()));
                    case OpenCase _ -> Decision.accept(erasure);
                    case ErasedCase() -> Decision.reject(new CaseErased(erasure.caseId()));
                };
        };
    }

    @Override
    public CaseState evolve(CaseState state, CaseEvent event) {
        return switch (event) {
            case CallRecorded call ->
                switch (state) {
                    case NoCase() -> new OpenCase(Set.of()).with(call);
                    case OpenCase open -> open.with(call);
                    case ErasedCase erased -> erased;
                };
            case ActionTaken _ -> state;
            case IdentityErased _ -> new ErasedCase();
        };
    }

    private static Decision<CaseEvent, CaseRejection> take(ActionTaken action, OpenCase open) {
        List<UUID> strangers = action.minorIds().stream()
                .filter(minor -> !open.minorIds().contains(minor))
                .toList();
        if (!strangers.isEmpty()) {
            return Decision.reject(new MinorsNotInCase(strangers));
        }
        if (action.type() == ActionType.INFORMATION_PREOCCUPANTE) {
            boolean lacksDepartment = action.department() == null;
            boolean lacksMinors = action.minorIds().isEmpty();
            if (lacksDepartment || lacksMinors) {
                return Decision.reject(new ReferralIncomplete(lacksDepartment, lacksMinors));
            }
        }
        return Decision.accept(action);
    }
}
