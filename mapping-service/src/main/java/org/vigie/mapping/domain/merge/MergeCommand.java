package org.vigie.mapping.domain.merge;

import java.util.UUID;

/** What may be asked of the book of merges. */
public sealed interface MergeCommand {

    /** Let one entry stand for another as well; both are on the map. */
    record MergePartner(UUID partnerId, UUID into) implements MergeCommand {}

    /** Let an entry stand for itself again. */
    record UnmergePartner(UUID partnerId) implements MergeCommand {}
}
