package org.vigie.mapping.domain.merge;

import java.util.UUID;

/** Why partners cannot be merged. */
public sealed interface MergeRejection {

    /** One entry is named twice. */
    record SamePartner() implements MergeRejection {}

    /** The entry was merged before, into another one. */
    record AlreadyMerged(UUID into) implements MergeRejection {}

    /** The entry that should stand for both was merged itself: {@code standsFor} is the one that stands for it. */
    record IntoMerged(UUID standsFor) implements MergeRejection {}

    /** The entry that should stand for both was merged into the one that it should stand for. */
    record Circle() implements MergeRejection {}
}
