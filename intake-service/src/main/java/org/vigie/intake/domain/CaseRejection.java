package org.vigie.intake.domain;

import java.util.List;
import java.util.UUID;

/** Why a command is refused. */
public sealed interface CaseRejection {

    /** The sender named a case that is not there. */
    record UnknownCase(UUID caseId) implements CaseRejection {}

    /** What identified the case's people was erased: what would be told of them now could not be kept. */
    record CaseErased(UUID caseId) implements CaseRejection {}

    /** The action concerns minors that no call of this case told about. */
    record MinorsNotInCase(List<UUID> minorIds) implements CaseRejection {
        public MinorsNotInCase {
            minorIds = List.copyOf(minorIds);
        }
    }

    /** An information préoccupante goes to the authority of one department and concerns at least one minor. */
    record ReferralIncomplete(boolean lacksDepartment, boolean lacksMinors) implements CaseRejection {}

    /** The call or action was taken back before, so there is nothing left to put right or to take back. */
    record AlreadyWithdrawn(UUID id) implements CaseRejection {}

    /** Only a liaison is followed up with what came of the contact. */
    record NotALiaison(ActionType type) implements CaseRejection {}

    /** The case is what it is asked to become. */
    record AlreadySo(CaseStatus status) implements CaseRejection {}

    /** Nothing is promised about a case that is closed. */
    record CaseIsClosed() implements CaseRejection {}

    /** The next contact is about a minor that no call of this case told about. */
    record MinorNotInCase(UUID minorId) implements CaseRejection {}

    /** It would be due before it was promised. */
    record DueInThePast() implements CaseRejection {}

    /** The next contact was kept or cancelled before. */
    record NextContactEnded(NextContactStatus status) implements CaseRejection {}

    /** The case, or one that counts as one with it, has next contacts that are neither kept nor cancelled, and whoever was promised one must not be forgotten. */
    record NextContactsOpen(List<UUID> nextContactIds) implements CaseRejection {
        public NextContactsOpen {
            nextContactIds = List.copyOf(nextContactIds);
        }
    }
}
