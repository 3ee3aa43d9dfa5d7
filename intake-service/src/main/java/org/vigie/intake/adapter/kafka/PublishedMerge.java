package org.vigie.intake.adapter.kafka;

import java.util.List;
import java.util.UUID;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;
import org.vigie.intake.domain.merge.SameMinor;

/** {@code vigie.intake.CasesMerged.v1}: what is told of the first case counts in the second. */
record PublishedMerge(UUID caseId, UUID intoCaseId, List<Pair> sameMinors) {
    static final String TYPE = "vigie.intake.CasesMerged.v1";

    static PublishedMerge of(CasesMerged event) {
        return new PublishedMerge(
                event.caseId(),
                event.intoCaseId(),
                event.sameMinors().stream().map(Pair::of).toList());
    }

    /** A minor with two ids. */
    record Pair(UUID minorId, UUID intoMinorId) {
        static Pair of(SameMinor same) {
            return new Pair(same.minorId(), same.intoMinorId());
        }
    }
}
