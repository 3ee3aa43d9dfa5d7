package org.vigie.intake.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;

/**
 * A next contact as it stands.
 *
 * @param endedAt when it was kept or cancelled, null as long as it is open
 */
public record NextContact(
        NextContactPromised promise,
        NextContactStatus status,
        @Nullable Instant endedAt) {

    /** The next contacts that {@code events} of one case tell of, in the order of the log. */
    public static List<NextContact> of(List<CaseEvent> events) {
        Map<UUID, NextContact> contacts = new LinkedHashMap<>();
        events.forEach(event -> tell(contacts, event));
        return List.copyOf(contacts.values());
    }

    /** Adds what {@code event} tells to what is known of a case's next contacts, by id. */
    public static void tell(Map<UUID, NextContact> contacts, CaseEvent event) {
        switch (event) {
            case NextContactPromised promise ->
                contacts.put(promise.nextContactId(), new NextContact(promise, NextContactStatus.OPEN, null));
            case NextContactKept kept ->
                contacts.computeIfPresent(
                        kept.nextContactId(), (_, contact) -> contact.ended(NextContactStatus.KEPT, kept));
            case NextContactCancelled cancelled ->
                contacts.computeIfPresent(
                        cancelled.nextContactId(),
                        (_, contact) -> contact.ended(NextContactStatus.CANCELLED, cancelled));
            case IdentityErased erasure ->
                contacts.replaceAll((_, contact) ->
                        contact.isOpen() ? contact.ended(NextContactStatus.CANCELLED, erasure) : contact);
            default -> {}
        }
    }

    /** Whether it is still expected. */
    public boolean isOpen() {
        return status == NextContactStatus.OPEN;
    }

    private NextContact ended(NextContactStatus how, CaseEvent event) {
        return new NextContact(promise, how, event.occurredAt());
    }
}
