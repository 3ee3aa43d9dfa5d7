package org.vigie.mapping.adapter.kafka;

import java.time.LocalDate;
import java.util.UUID;

/** {@code vigie.mapping.PartnerClosed.v1}: {@code closedOn} is the partner's last day. */
record PublishedClosing(UUID partnerId, LocalDate closedOn) {
    static final String TYPE = "vigie.mapping.PartnerClosed.v1";
}
