package org.vigie.mapping.domain.worksession;

import java.util.List;
import java.util.UUID;

/** Why a command about a work session cannot be carried out. */
public sealed interface WorkSessionRejection {

    /** It names partners who are not on the map. */
    record UnknownPartners(List<UUID> partnerIds) implements WorkSessionRejection {
        public UnknownPartners {
            partnerIds = List.copyOf(partnerIds);
        }
    }

    /** A session with this id was told of, and other things are known of it; it can be described anew. */
    record AlreadyHeld() implements WorkSessionRejection {}
}
