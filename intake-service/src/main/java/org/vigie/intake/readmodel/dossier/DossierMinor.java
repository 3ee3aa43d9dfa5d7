package org.vigie.intake.readmodel.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.MinorIdentity;
import org.vigie.intake.domain.Said;

/**
 * A minor of a dossier.
 *
 * @param age the latest known, since the authority evaluates the child of today
 * @param commune INSEE code of the latest known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DossierMinor(
        UUID minorId,
        @Nullable Gender gender,
        @Nullable Integer age,
        @Nullable String department,
        @Nullable String commune,
        @Nullable KnownToChildProtection knownToChildProtection,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Identity identity) {

    static DossierMinor of(Minor minor, MinorIdentity known) {
        return new DossierMinor(
                minor.minorId(),
                Said.factOf(minor.gender()),
                Said.factOf(minor.latestAge()),
                Said.factOf(minor.department()),
                known.commune(),
                Said.factOf(minor.knownToChildProtection()),
                known.identity());
    }

    /** Says nothing, since a record's own would put a child's name in a log. */
    @Override
    public String toString() {
        return "DossierMinor";
    }
}
