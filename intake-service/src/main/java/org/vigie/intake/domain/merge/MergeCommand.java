package org.vigie.intake.domain.merge;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/** What can be asked of the merge book. That the cases are there was seen before. */
public sealed interface MergeCommand {

    /**
     * Makes one case of two.
     *
     * @param minorIds the minors of the case that is absorbed and of those that it absorbed
     * @param intoMinorIds the minors of the case that stays and of those that it absorbed
     */
    record MergeCases(CasesMerged event, Set<UUID> minorIds, Set<UUID> intoMinorIds) implements MergeCommand {
        public MergeCases {
            minorIds = Set.copyOf(minorIds);
            intoMinorIds = Set.copyOf(intoMinorIds);
        }
    }

    /** Lets a case stand for itself again. */
    record UndoMerge(UUID caseId, Instant at) implements MergeCommand {}

    /** Says that two cases are not one. */
    record DeclareDifferent(CasesDeclaredDifferent event) implements MergeCommand {}
}
