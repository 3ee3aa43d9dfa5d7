package org.vigie.intake.domain;

import java.util.List;
import java.util.UUID;
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

/** What can be asked of a case. */
public sealed interface CaseCommand {

    /** What happens if nothing speaks against it. */
    CaseEvent event();

    /**
     * Something that {@code client} asks, which may write in its own cases alone: those that it opened. A {@code caseReference} is a client's own,
     * so nobody else ever joins by one, and what is told under a case's id makes it nobody's. Merging cases changes nothing of it. Of any
     * other case such a client hears what it would hear if there were none.
     */
    record InOwnCase(String client, CaseCommand asked) implements CaseCommand {
        @Override
        public CaseEvent event() {
            return asked.event();
        }
    }

    /**
     * Keeps a call.
     *
     * @param opening whether the call may open the case; false when the sender named a case that must be there
     */
    record RecordCall(CallRecorded event, boolean opening) implements CaseCommand {}

    /** Takes an action about minors of the case. */
    record TakeAction(ActionTaken event) implements CaseCommand {}

    /** Forgets who the case's people are. */
    record EraseIdentity(IdentityErased event) implements CaseCommand {}

    /**
     * Puts a call of the case right.
     *
     * @param moved what it changes of where minors are known to live
     */
    record CorrectCall(CallCorrected event, List<MinorDepartmentCorrected> moved) implements CaseCommand {
        public CorrectCall {
            moved = List.copyOf(moved);
        }
    }

    /** Takes back a call of the case. */
    record WithdrawCall(CallWithdrawn event) implements CaseCommand {}

    /** Takes back an action of the case. */
    record WithdrawAction(ActionWithdrawn event) implements CaseCommand {}

    /**
     * Tells what came of a liaison.
     *
     * @param type of the action that is followed up
     */
    record FollowUpLiaison(LiaisonFollowedUp event, ActionType type) implements CaseCommand {}

    /**
     * Expects nothing more of the case.
     *
     * @param openElsewhere the next contacts that are open in cases which count as one with it: closing it leaves them too
     */
    record CloseCase(CaseClosed event, List<UUID> openElsewhere) implements CaseCommand {
        public CloseCase {
            openElsewhere = List.copyOf(openElsewhere);
        }
    }

    /** Follows the case again. */
    record ReopenCase(CaseReopened event) implements CaseCommand {}

    /** Promises a next contact. */
    record PromiseNextContact(NextContactPromised event) implements CaseCommand {}

    /** Says that a next contact took place. */
    record KeepNextContact(NextContactKept event) implements CaseCommand {}

    /** Expects a next contact no more. */
    record CancelNextContact(NextContactCancelled event) implements CaseCommand {}
}
