package org.vigie.analytics.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one call tells about one minor of the case; what it does not tell is null.
 *
 * @param age in years
 * @param department INSEE code such as {@code 2A} or {@code 971}
 */
public record MinorFacts(
        UUID minorId,
        @Nullable Gender gender,
        @Nullable Integer age,
        @Nullable String department,
        @Nullable Answer knownToChildProtection) {

    /** The same of the minor with this id. */
    MinorFacts as(UUID otherId) {
        return new MinorFacts(otherId, gender, age, department, knownToChildProtection);
    }
}
