package org.vigie.intake.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vigie.http.FormFields;
import org.vigie.intake.domain.NextContactKind;
import org.vigie.theme.FrenchFormats;

/** The forms of a next contact, from the promise to its end. */
final class ContactForms {
    private static final String REFERENCE = "reference";
    private static final int MORNING = 10;

    private ContactForms() {}

    /** A form to fill in: a call-back, tomorrow morning in Paris. */
    static FormFields promise(Instant now) {
        Instant tomorrow = now.atZone(FrenchFormats.PARIS)
                .toLocalDate()
                .plusDays(1)
                .atTime(MORNING, 0)
                .atZone(FrenchFormats.PARIS)
                .toInstant();
        return FormFields.of(Map.of(
                REFERENCE,
                List.of(newReference()),
                "kind",
                List.of(NextContactKind.CALL_BACK.name()),
                "dueAt",
                List.of(FrenchFormats.fieldTime(tomorrow))));
    }

    /** A form to fill in about how it ended. */
    static FormFields end() {
        return FormFields.of(Map.of(REFERENCE, List.of(newReference())));
    }

    private static String newReference() {
        return UUID.randomUUID().toString();
    }
}
