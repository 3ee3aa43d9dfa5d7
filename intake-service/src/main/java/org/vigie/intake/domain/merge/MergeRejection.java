package org.vigie.intake.domain.merge;

import java.util.List;
import java.util.UUID;

/** Why a command is refused. */
public sealed interface MergeRejection {

    /** A case is named twice. */
    record SameCase() implements MergeRejection {}

    /** The case was absorbed before. */
    record AlreadyMerged(UUID intoCaseId) implements MergeRejection {}

    /** The case that should stay was absorbed itself: {@code followedIn} is the one that it counts in. */
    record IntoAbsorbed(UUID followedIn) implements MergeRejection {}

    /** The case that should stay was absorbed by the one that it should absorb. */
    record Circle() implements MergeRejection {}

    /** Minors that are in neither the case nor what it absorbed, by the side that they were looked for on. */
    record UnknownMinors(List<UUID> minorIds, List<UUID> intoMinorIds) implements MergeRejection {
        public UnknownMinors {
            minorIds = List.copyOf(minorIds);
            intoMinorIds = List.copyOf(intoMinorIds);
        }
    }

    /** There is nothing to undo. */
    record NotMerged() implements MergeRejection {}

    /** They count as one case, {@code followedIn}. */
    record AreMerged(UUID followedIn) implements MergeRejection {}

    /** It was said before. */
    record AlreadyDifferent() implements MergeRejection {}
}
