package org.vigie.mapping.application.demand;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many minors of each department the platform was called about: what the map is set against. These are public figures, small counts
 * withheld.
 *
 * @param year in which their cases were opened
 * @param minors by the code of the department, where that is told; a department that is missing is withheld, or has none
 * @param askedAt when analytics said so
 */
public record Demand(PlatformYear year, Map<String, Long> minors, Instant askedAt) {
    public Demand {
        minors = Map.copyOf(minors);
    }

    /** How many minors of this department; null when it is not told. */
    public @Nullable Long of(String department) {
        return minors.get(department);
    }
}
