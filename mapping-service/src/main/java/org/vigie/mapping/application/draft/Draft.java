package org.vigie.mapping.application.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * What one person has typed about one partner and not saved yet.
 *
 * @param revision another one each time that it is kept
 * @param form the fields as a browser sends them
 */
public record Draft(UUID partnerId, UUID revision, Instant savedAt, String form) {

    /** Says nothing of what was typed, which would lie in a log. */
    @Override
    public String toString() {
        return "Draft[" + partnerId + ", " + revision + "]";
    }
}
