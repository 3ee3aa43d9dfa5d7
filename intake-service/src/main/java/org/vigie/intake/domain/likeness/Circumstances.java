package org.vigie.intake.domain.likeness;

import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.Said;

/** What is known of a minor that identifies nobody, and speaks for or against two being one. */
public record Circumstances(
        @Nullable Gender gender,
        @Nullable Integer age,
        @Nullable String department) {

    /** Nothing. */
    public static final Circumstances UNKNOWN = new Circumstances(null, null, null);

    /** The latest known. */
    public static Circumstances of(Minor minor) {
        return new Circumstances(
                Said.factOf(minor.gender()), Said.factOf(minor.latestAge()), Said.factOf(minor.department()));
    }
}
