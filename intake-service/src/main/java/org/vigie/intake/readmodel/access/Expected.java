package org.vigie.intake.readmodel.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.domain.NextContactKind;
import org.vigie.intake.domain.NextContactStatus;

/** A next contact about the minor, or about nobody in particular. */
record Expected(UUID nextContactId, NextContactKind kind, Instant dueAt, NextContactStatus status) {

    static List<Expected> of(CaseHistory history, UUID minorId) {
        return history.nextContacts().stream()
                .filter(contact -> Concerning.isMeant(minorId, contact.promise().minorId()))
                .map(contact -> new Expected(
                        contact.promise().nextContactId(),
                        contact.promise().kind(),
                        contact.promise().dueAt(),
                        contact.status()))
                .toList();
    }
}
