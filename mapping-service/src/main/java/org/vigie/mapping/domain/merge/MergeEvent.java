package org.vigie.mapping.domain.merge;

import java.util.UUID;

/**
 * What cartographers found of two entries, in the one stream that holds it for all: so no race can merge a partner twice or in a circle.
 */
public sealed interface MergeEvent {

    /** The partner that it is said of. */
    UUID partnerId();

    /** The other one. */
    UUID into();

    /**
     * Two entries are one partner. What was told of either stays where it is, and sessions go on pointing at either.
     *
     * @param partnerId the entry that is taken off the lists
     * @param into the entry that stands for both
     */
    record PartnerMerged(UUID partnerId, UUID into) implements MergeEvent {}

    /** They were not: the entry stands for itself again, with all that was merged into it. */
    record PartnerUnmerged(UUID partnerId, UUID into) implements MergeEvent {}
}
