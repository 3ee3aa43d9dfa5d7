package org.vigie.intake.readmodel.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.InTheClear;

/**
 * What was noted of a next contact.
 *
 * @param note when it was promised
 * @param outcome when it was kept, or why it was cancelled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactTexts(
        UUID nextContactId, @Nullable String note, @Nullable String outcome) {

    /** Of each next contact that {@code events} tell of, in the order in which they were promised. */
    static List<ContactTexts> of(List<CaseEvent> events) {
        Map<UUID, ContactTexts> contacts = new LinkedHashMap<>();
        for (CaseEvent event : events) {
            switch (event) {
                case NextContactPromised e ->
                    contacts.put(e.nextContactId(), new ContactTexts(e.nextContactId(), InTheClear.of(e.note()), null));
                case NextContactKept e ->
                    contacts.computeIfPresent(e.nextContactId(), (_, texts) -> texts.ended(InTheClear.of(e.note())));
                case NextContactCancelled e ->
                    contacts.computeIfPresent(e.nextContactId(), (_, texts) -> texts.ended(InTheClear.of(e.reason())));
                default -> {}
            }
        }
        return List.copyOf(contacts.values());
    }

    private ContactTexts ended(@Nullable String how) {
        return new ContactTexts(nextContactId, note, how);
    }

    /** Says nothing, since a record's own would put what was told in a log. */
    @Override
    public String toString() {
        return "ContactTexts";
    }
}
