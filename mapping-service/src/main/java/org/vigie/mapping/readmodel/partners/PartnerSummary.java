package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.PartnerState;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.readmodel.Match;

/** A partner in a list: what it is, where it works and how far that can be relied on. The rest is told by its own address. */
@Schema(name = "PartnerSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerSummary(
        UUID partnerId,
        @Nullable String externalReference,
        String name,
        PartnerKind kind,
        @Nullable Sector sector,
        Scope scope,
        List<String> departments,
        Confidentiality confidentiality,
        PartnerState state,

        @Schema(description = "When it was last said to be true") @Nullable LocalDate assuredOn,

        @Schema(description = "Last day on which that holds") @Nullable LocalDate verifyBy,

        @Schema(description = "Last day of a partner that closed") @Nullable LocalDate closedOn,

        @Schema(description = "Corrections by the partner that wait for a cartographer; absent when there are none")
        @Nullable Integer proposals,

        @Schema(description = "Why it was found, where more was asked than where partners work and what they are")
        @Nullable Match match,

        long version) {

    /** The same, with why it was found. */
    PartnerSummary found(Match why) {
        return new PartnerSummary(
                partnerId,
                externalReference,
                name,
                kind,
                sector,
                scope,
                departments,
                confidentiality,
                state,
                assuredOn,
                verifyBy,
                closedOn,
                proposals,
                why,
                version);
    }
}
