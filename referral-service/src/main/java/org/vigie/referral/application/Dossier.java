package org.vigie.referral.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What intake tells of an action: who the minors are and what the platform thinks. Fetched when it is read or sent, and
 * never stored, logged or published.
 *
 * @param json all of it, as intake answered
 * @param commune INSEE code of where the minors live, if it was told
 * @param minors what may travel without names
 */
public record Dossier(byte[] json, Optional<String> commune, List<Minor> minors) {

    public Dossier {
        minors = List.copyOf(minors);
    }

    /** A minor without a name. Codes are intake's, as in its published events. */
    public record Minor(
            UUID minorId,
            Optional<String> gender,
            Optional<Integer> age,
            Optional<String> department,
            Optional<String> knownToChildProtection) {}

    /** Says nothing, since a record's own would put a child's facts in a log. */
    @Override
    public String toString() {
        return "Dossier";
    }
}
