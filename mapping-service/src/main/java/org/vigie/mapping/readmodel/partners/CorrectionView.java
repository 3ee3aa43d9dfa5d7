package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Accessibility;
import org.vigie.mapping.domain.partner.Address;
import org.vigie.mapping.domain.partner.Contact;
import org.vigie.mapping.domain.partner.ContactCorrection;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.PlaceCorrection;

/** What a partner would have its entry say, as JSON. */
@Schema(name = "Correction", description = "What is absent stays as it is; an empty text takes away what was known")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionView(
        @Nullable String name,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        @Nullable List<OfContact> contacts,
        @Nullable List<OfPlace> places,
        @Nullable List<ServiceCorrectionView> services,

        @Schema(description = "What is wrong beyond these fields, in the partner's own words") @Nullable String remark) {

    /** Whom to speak to. */
    @Schema(name = "ContactCorrection", description = "Without `known` one more, without `told` one less")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfContact(
            @Nullable ContactView known, @Nullable ContactView told) {

        static OfContact of(ContactCorrection contact) {
            return new OfContact(view(contact.known()), view(contact.told()));
        }

        private static @Nullable ContactView view(@Nullable Contact contact) {
            return contact == null ? null : ContactView.of(contact);
        }
    }

    /** A place; its address is told as a whole. */
    @Schema(name = "PlaceCorrection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfPlace(
            UUID placeId,
            @Nullable String name,
            @Nullable Where address,
            @Nullable List<Accessibility> accessibility) {

        static OfPlace of(PlaceCorrection place) {
            return new OfPlace(
                    place.placeId(),
                    place.name(),
                    place.address() == null ? null : Where.of(place.address()),
                    place.accessibility());
        }
    }

    /** Where a place is. */
    @Schema(name = "Address")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Where(
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String commune,
            @Nullable String department,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        static Where of(Address address) {
            return new Where(
                    address.street(),
                    address.postcode(),
                    address.commune(),
                    address.department(),
                    address.latitude(),
                    address.longitude());
        }
    }

    /** The correction as it is shown. */
    public static CorrectionView of(Correction correction) {
        return new CorrectionView(
                correction.name(),
                correction.description(),
                correction.website(),
                correction.email(),
                correction.phone(),
                some(correction.contacts().stream().map(OfContact::of).toList()),
                some(correction.places().stream().map(OfPlace::of).toList()),
                some(correction.services().stream()
                        .map(ServiceCorrectionView::of)
                        .toList()),
                correction.remark());
    }

    private static <T> @Nullable List<T> some(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
