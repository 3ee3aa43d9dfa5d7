package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;

/** A partner as JSON. */
@Schema(name = "Partner")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerView(
        UUID partnerId,
        @Nullable String externalReference,

        @Schema(required = true, minLength = 1, maxLength = 500)
        String name,

        @Schema(required = true) PartnerKind kind,
        @Nullable Sector sector,
        @Schema(required = true) Scope scope,

        @Schema(description = "Codes of departments; at least one when the scope is LOCAL")
        List<String> departments,

        @Schema(readOnly = true, description = "Last day of a partner that closed") @Nullable LocalDate closedOn,

        @Schema(readOnly = true) long version) {

    static PartnerView of(Entry<OnTheMap> partner) {
        PartnerDetails details = partner.details().details();
        return new PartnerView(
                partner.id(),
                partner.externalReference(),
                details.name(),
                details.kind(),
                details.sector(),
                details.scope(),
                details.departments(),
                partner.details().closedOn(),
                partner.version());
    }
}
