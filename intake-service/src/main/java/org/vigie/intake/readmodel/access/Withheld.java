package org.vigie.intake.readmodel.access;

import java.util.UUID;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.MinorFacts;

/**
 * What is held in words and not told here, since it may name who called or another minor. Whoever hands the report out reads it with the identity of the case and decides.
 *
 * @param narratives of calls that name the minor
 * @param sharedTexts of actions that name another minor too
 * @param notes of next contacts about the minor, and of what came of liaisons that name the minor
 */
record Withheld(long narratives, long sharedTexts, long notes) {

    static Withheld of(CaseHistory history, UUID minorId) {
        return new Withheld(
                history.keptCalls().stream()
                        .filter(kept -> kept.call().narrative() != null)
                        .filter(kept -> kept.call().minors().stream()
                                .map(MinorFacts::minorId)
                                .anyMatch(minorId::equals))
                        .count(),
                history.keptActions().stream()
                        .map(kept -> kept.action())
                        .filter(action -> action.minorIds().contains(minorId)
                                && action.minorIds().size() > 1)
                        .filter(action -> action.summary() != null
                                || action.documentReference() != null
                                || action.aseService() != null)
                        .count(),
                notesOfNextContacts(history, minorId) + notesOfFollowUps(history, minorId));
    }

    private static long notesOfNextContacts(CaseHistory history, UUID minorId) {
        return history.nextContacts().stream()
                .map(contact -> contact.promise())
                .filter(promise -> minorId.equals(promise.minorId()) && promise.note() != null)
                .count();
    }

    private static long notesOfFollowUps(CaseHistory history, UUID minorId) {
        return history.keptActions().stream()
                .filter(kept -> kept.action().minorIds().contains(minorId))
                .flatMap(kept -> kept.followUps().stream())
                .filter(followUp -> followUp.note() != null)
                .count();
    }
}
