package org.vigie.intake.domain;

import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.IdentityErased;

/** What can be asked of a case. */
public sealed interface CaseCommand {

    /**
     * Keeps a call.
     *
     * @param call what would have happened
     * @param opening whether the call may open the case; false when the sender named a case that must be there
     */
    record RecordCall(CallRecorded call, boolean opening) implements CaseCommand {}

    /**
     * Takes an action about minors of the case.
     *
     * @param action what would have happened
     */
    record TakeAction(ActionTaken action) implements CaseCommand {}

    /**
     * Forgets who the case's people are.
     *
     * @param erasure what would have happened
     */
    record EraseIdentity(IdentityErased erasure) implements CaseCommand {}
}
