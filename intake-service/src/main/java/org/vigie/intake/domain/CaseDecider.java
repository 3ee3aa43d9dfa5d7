package org.vigie.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.intake.domain.CaseCommand.CancelNextContact;
import org.vigie.intake.domain.CaseCommand.CloseCase;
import org.vigie.intake.domain.CaseCommand.CorrectCall;
import org.vigie.intake.domain.CaseCommand.EraseIdentity;
import org.vigie.intake.domain.CaseCommand.FollowUpLiaison;
import org.vigie.intake.domain.CaseCommand.InOwnCase;
import org.vigie.intake.domain.CaseCommand.KeepNextContact;
import org.vigie.intake.domain.CaseCommand.PromiseNextContact;
import org.vigie.intake.domain.CaseCommand.RecordCall;
import org.vigie.intake.domain.CaseCommand.ReopenCase;
import org.vigie.intake.domain.CaseCommand.TakeAction;
import org.vigie.intake.domain.CaseCommand.WithdrawAction;
import org.vigie.intake.domain.CaseCommand.WithdrawCall;
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
import org.vigie.intake.domain.CaseRejection.AlreadySo;
import org.vigie.intake.domain.CaseRejection.AlreadyWithdrawn;
import org.vigie.intake.domain.CaseRejection.CaseErased;
import org.vigie.intake.domain.CaseRejection.CaseIsClosed;
import org.vigie.intake.domain.CaseRejection.DueInThePast;
import org.vigie.intake.domain.CaseRejection.MinorNotInCase;
import org.vigie.intake.domain.CaseRejection.MinorsNotInCase;
import org.vigie.intake.domain.CaseRejection.NextContactEnded;
import org.vigie.intake.domain.CaseRejection.NextContactsOpen;
import org.vigie.intake.domain.CaseRejection.NotALiaison;
import org.vigie.intake.domain.CaseRejection.ReferralIncomplete;
import org.vigie.intake.domain.CaseRejection.UnknownCase;
import org.vigie.intake.domain.CaseState.ErasedCase;
import org.vigie.intake.domain.CaseState.KnownCase;
import org.vigie.intake.domain.CaseState.NoCase;

/** Every rule of a case. */
public final class CaseDecider implements Decider<CaseCommand, CaseState, CaseEvent, CaseRejection> {

    @Override
    public CaseState initialState() {
        return new NoCase();
    }

    @Override
    public Decision<CaseEvent, CaseRejection> decide(CaseCommand command, CaseState state) {
        UUID caseId = command.event().caseId();
        if (command instanceof InOwnCase(var client, var asked)) {
            return isOpenTo(client, state) ? decide(asked, state) : Decision.reject(new UnknownCase(caseId));
        }
        return switch (state) {
            case NoCase() ->
                command instanceof RecordCall(var call, var opening) && opening
                        ? Decision.accept(call)
                        : Decision.reject(new UnknownCase(caseId));
            case KnownCase known -> decide(command, known);
            case ErasedCase _ -> Decision.reject(new CaseErased(caseId));
        };
    }

    /** Nobody's case is open to all: it is there for none. */
    private static boolean isOpenTo(String client, CaseState state) {
        return switch (state) {
            case NoCase() -> true;
            case KnownCase known -> known.openedBy().equals(client);
            case ErasedCase(var openedBy) -> openedBy.equals(client);
        };
    }

    private static Decision<CaseEvent, CaseRejection> decide(CaseCommand command, KnownCase known) {
        return switch (command) {
            case InOwnCase(var _, var asked) -> decide(asked, known);
            case RecordCall(var call, var _) -> Decision.accept(call);
            case TakeAction(var action) -> take(action, known);
            case EraseIdentity(var erasure) -> Decision.accept(erasure);
            case CorrectCall(var correction, var moved) -> correct(correction, moved, known);
            case WithdrawCall(var withdrawal) -> amend(withdrawal.callId(), withdrawal, known);
            case WithdrawAction(var withdrawal) -> amend(withdrawal.actionId(), withdrawal, known);
            case FollowUpLiaison(var followUp, var type) -> followUp(followUp, type, known);
            case CloseCase(var closing, var openElsewhere) -> close(closing, openElsewhere, known);
            case ReopenCase(var reopening) -> change(reopening, known);
            case PromiseNextContact(var promise) -> promise(promise, known);
            case KeepNextContact(var kept) -> end(kept.nextContactId(), kept, known);
            case CancelNextContact(var cancelled) -> end(cancelled.nextContactId(), cancelled, known);
        };
    }

    @Override
    public CaseState evolve(CaseState state, CaseEvent event) {
        return switch (state) {
            case NoCase() -> evolve(KnownCase.openedBy(opener(event)), event);
            case KnownCase known -> evolve(known.in(known.status().after(event)), event);
            case ErasedCase erased -> erased;
        };
    }

    private static String opener(CaseEvent event) {
        if (event instanceof CallRecorded opening) {
            return opening.client();
        }
        throw new IllegalStateException("a case is opened by a call");
    }

    private static CaseState evolve(KnownCase known, CaseEvent event) {
        return switch (event) {
            case CallRecorded call -> known.telling(call.minors());
            case CallCorrected correction -> known.telling(correction.call().minors());
            case CallWithdrawn withdrawal -> known.without(withdrawal.callId());
            case ActionWithdrawn withdrawal -> known.without(withdrawal.actionId());
            case NextContactPromised promise -> known.contact(promise.nextContactId(), NextContactStatus.OPEN);
            case NextContactKept kept -> known.contact(kept.nextContactId(), NextContactStatus.KEPT);
            case NextContactCancelled cancelled ->
                known.contact(cancelled.nextContactId(), NextContactStatus.CANCELLED);
            case ActionTaken _, LiaisonFollowedUp _, MinorDepartmentCorrected _, CaseClosed _, CaseReopened _ -> known;
            case IdentityErased _ -> new ErasedCase(known.openedBy());
        };
    }

    private static Decision<CaseEvent, CaseRejection> take(ActionTaken action, KnownCase known) {
        List<UUID> strangers = action.minorIds().stream()
                .filter(minor -> !known.minorIds().contains(minor))
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

    private static Decision<CaseEvent, CaseRejection> correct(
            CallCorrected correction, List<MinorDepartmentCorrected> moved, KnownCase known) {
        if (known.withdrawn().contains(correction.callId())) {
            return Decision.reject(new AlreadyWithdrawn(correction.callId()));
        }
        List<CaseEvent> events = new ArrayList<>(List.of(correction));
        events.addAll(moved);
        return new Decision.Accepted<>(events);
    }

    /** That {@code id} is in the case was seen when it was found there. */
    private static Decision<CaseEvent, CaseRejection> amend(UUID id, CaseEvent amendment, KnownCase known) {
        return known.withdrawn().contains(id) ? Decision.reject(new AlreadyWithdrawn(id)) : Decision.accept(amendment);
    }

    private static Decision<CaseEvent, CaseRejection> followUp(
            LiaisonFollowedUp followUp, ActionType type, KnownCase known) {
        return type == ActionType.ASE_LIAISON
                ? amend(followUp.actionId(), followUp, known)
                : Decision.reject(new NotALiaison(type));
    }

    private static Decision<CaseEvent, CaseRejection> close(
            CaseClosed closing, List<UUID> openElsewhere, KnownCase known) {
        List<UUID> open = Stream.concat(known.openContacts().stream(), openElsewhere.stream())
                .toList();
        return open.isEmpty() ? change(closing, known) : Decision.reject(new NextContactsOpen(open));
    }

    private static Decision<CaseEvent, CaseRejection> promise(NextContactPromised promise, KnownCase known) {
        if (promise.minorId() != null && !known.minorIds().contains(promise.minorId())) {
            return Decision.reject(new MinorNotInCase(promise.minorId()));
        }
        if (promise.dueAt().isBefore(promise.occurredAt())) {
            return Decision.reject(new DueInThePast());
        }
        return known.status() == CaseStatus.CLOSED ? Decision.reject(new CaseIsClosed()) : Decision.accept(promise);
    }

    private static Decision<CaseEvent, CaseRejection> end(UUID id, CaseEvent event, KnownCase known) {
        NextContactStatus status = known.nextContacts().getOrDefault(id, NextContactStatus.OPEN);
        return status == NextContactStatus.OPEN
                ? Decision.accept(event)
                : Decision.reject(new NextContactEnded(status));
    }

    private static Decision<CaseEvent, CaseRejection> change(CaseEvent event, KnownCase known) {
        return known.status().after(event) == known.status()
                ? Decision.reject(new AlreadySo(known.status()))
                : Decision.accept(event);
    }
}
