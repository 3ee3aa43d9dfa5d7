package org.vigie.mapping.adapter.kafka;

import java.util.UUID;

/** {@code vigie.mapping.PartnerReopened.v1}. */
record PublishedReopening(UUID partnerId) {
    static final String TYPE = "vigie.mapping.PartnerReopened.v1";
}
