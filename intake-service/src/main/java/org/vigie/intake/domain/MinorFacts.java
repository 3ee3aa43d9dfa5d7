package org.vigie.intake.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;

/**
 * What one call tells about one minor; null is what it does not tell.
 *
 * @param minorId the minor, within the case
 * @param age in whole years, 0 to 20: young adults are still followed
 * @param department INSEE code, such as {@code 59} or {@code 2A}
 * @param commune INSEE code, personal since a small commune and an age name a child
 */
public record MinorFacts(
        UUID minorId,
        @Nullable Gender gender,
        @Nullable Integer age,
        @Nullable String department,
        @Nullable Personal<String> commune,
        @Nullable KnownToChildProtection knownToChildProtection,
        @Nullable Personal<Identity> identity) {

    /** The same without what is personal. */
    public MinorFacts pseudonymous() {
        return new MinorFacts(minorId, gender, age, department, null, knownToChildProtection, null);
    }
}
