package org.vigie.analytics.domain;

import java.util.List;
import java.util.UUID;

/**
 * Two cases count as one.
 *
 * @param caseId the case that is absorbed; its own calls and actions go on arriving under this id
 * @param intoCaseId the case that stays
 * @param sameMinors minors that have two ids; those who have the same in both cases are not among them
 */
public record CaseMerge(UUID caseId, UUID intoCaseId, List<SameMinor> sameMinors) {

    /** Keeps its own copy. */
    public CaseMerge {
        sameMinors = List.copyOf(sameMinors);
    }
}
