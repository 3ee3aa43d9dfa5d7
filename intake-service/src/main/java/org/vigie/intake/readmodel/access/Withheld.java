package org.vigie.intake.readmodel.access;

import java.util.UUID;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.MinorFacts;

/**
 * What is held in words and not told here, since it may name who called or another minor. Whoever hands the report out reads it with the identity of the case and decides.
 *
 * @param narratives of calls that name the minor
 * @param sharedTexts of actions that name another minor too
 * @param notes of next contacts about the minor
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
                history.nextContacts().stream()
                        .map(contact -> contact.promise())
                        .filter(promise -> minorId.equals(promise.minorId()) && promise.note() != null)
                        .count());
    }
}
