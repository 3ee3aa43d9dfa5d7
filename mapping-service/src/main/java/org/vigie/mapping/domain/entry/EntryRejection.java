package org.vigie.mapping.domain.entry;

import java.util.List;
import java.util.UUID;

/** Why a command about an entry cannot be carried out. */
public sealed interface EntryRejection {

    /** It names partners who are not on the map. */
    record UnknownPartners(List<UUID> partnerIds) implements EntryRejection {
        public UnknownPartners {
            partnerIds = List.copyOf(partnerIds);
        }
    }

    /** An entry with this id was told of, and other things are known of it; it can be described anew. */
    record AlreadyKnown() implements EntryRejection {}
}
