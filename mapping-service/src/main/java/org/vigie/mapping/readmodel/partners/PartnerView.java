package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.domain.partner.Identifiers;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.PartnerState;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;

/** A partner as JSON, as far as whoever asks may know of it. */
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

        @Schema(description = "Plain text") @Nullable String description,

        @Schema(description = "Begins with http:// or https://") @Nullable
        String website,

        @Schema(description = "Where the partner is asked whether its entry is true") @Nullable String email,

        @Nullable String phone,
        @Nullable Numbers identifiers,

        @Schema(description = "Who may know more than name, kind, sector, scope and departments; PUBLIC when absent")
        Confidentiality confidentiality,

        @Schema(description = "Where what is known comes from") @Nullable String source,

        @Schema(description = "Months for which an assurance holds; 12 when absent", minimum = "1", maximum = "60")
        @Nullable Integer verificationMonths,

        List<ContactView> contacts,
        List<PlaceView> places,
        List<ServiceView> services,

        @Schema(readOnly = true) PartnerState state,

        @Schema(readOnly = true, description = "When it was last said to be true") @Nullable LocalDate assuredOn,

        @Schema(readOnly = true, description = "Last day on which that holds") @Nullable LocalDate verifyBy,

        @Schema(readOnly = true, description = "Last day of a partner that closed") @Nullable LocalDate closedOn,

        @Schema(
                readOnly = true,
                description = "The entry that stands for this one, if the partner was on the map twice")
        @Nullable UUID mergedInto,

        @Schema(readOnly = true) long version) {

    /** Numbers in the registers of others. */
    @Schema(name = "PartnerIdentifiers")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Numbers(
            @Schema(description = "14 digits, checked by their key") @Nullable String siret,

            @Schema(description = "9 characters, checked by their key") @Nullable String finess,

            @Schema(description = "W and 9 characters") @Nullable String rna) {

        static @Nullable Numbers of(Identifiers numbers) {
            return numbers.equals(Identifiers.NONE)
                    ? null
                    : new Numbers(numbers.siret(), numbers.finess(), numbers.rna());
        }
    }

    /**
     * A partner as it is shown.
     *
     * @param today the day for which its state is told
     * @param mergedInto the entry that stands for it, or null when it does so itself
     */
    public static PartnerView of(
            Entry<OnTheMap> partner, Disclosure disclosure, LocalDate today, @Nullable UUID mergedInto) {
        OnTheMap known = partner.details();
        boolean open = disclosure.shows(known.details().confidentiality());
        PartnerDetails shown = disclosure.of(known.details());
        return new PartnerView(
                partner.id(),
                open ? partner.externalReference() : null,
                shown.name(),
                shown.kind(),
                shown.sector(),
                shown.scope(),
                shown.departments(),
                shown.description(),
                shown.website(),
                shown.email(),
                shown.phone(),
                Numbers.of(shown.identifiers()),
                shown.confidentiality(),
                shown.source(),
                shown.verificationMonths(),
                shown.contacts().stream().map(ContactView::of).toList(),
                shown.places().stream().map(PlaceView::of).toList(),
                shown.services().stream().map(ServiceView::of).toList(),
                known.verification().on(today, known.closedOn()),
                open ? known.assuredOn() : null,
                open ? known.verification().verifyBy() : null,
                known.closedOn(),
                mergedInto,
                partner.version());
    }
}
