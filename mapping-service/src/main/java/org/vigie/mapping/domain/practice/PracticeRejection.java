package org.vigie.mapping.domain.practice;

import java.util.List;
import java.util.UUID;

/** Why a command about a practice cannot be carried out. */
public sealed interface PracticeRejection {

    /** It names partners who are not on the map. */
    record UnknownPartners(List<UUID> partnerIds) implements PracticeRejection {
        public UnknownPartners {
            partnerIds = List.copyOf(partnerIds);
        }
    }

    /** A practice with this id was told of, and other things are known of it; it can be described anew. */
    record AlreadyKnown() implements PracticeRejection {}

    /** Nobody has told of a practice with this id. */
    record NotOnTheMap() implements PracticeRejection {}

    /** It is not so far, or already farther. */
    record NotInStage(PracticeStage stage) implements PracticeRejection {}
}
