package org.vigie.mapping.adapter.kafka;

import java.util.UUID;

/** {@code vigie.mapping.PartnerNoted.v1}: something was noted of a partner that stays inside, such as that its entry was made sure of, or that its contacts were erased. */
record PublishedNote(UUID partnerId) {
    static final String TYPE = "vigie.mapping.PartnerNoted.v1";
}
