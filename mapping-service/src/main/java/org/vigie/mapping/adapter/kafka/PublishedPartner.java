package org.vigie.mapping.adapter.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;

/**
 * A partner as others hear of it. Each field is chosen here, so that what an internal event gains later stays inside. The name
 * is the public one of an organisation.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedPartner(
        UUID partnerId,
        String name,
        PartnerKind kind,
        @Nullable Sector sector,
        Scope scope,
        List<String> departments) {

    static PublishedPartner of(UUID partnerId, PartnerDetails details) {
        return new PublishedPartner(
                partnerId, details.name(), details.kind(), details.sector(), details.scope(), details.departments());
    }
}
