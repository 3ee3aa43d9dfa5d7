package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Accessibility;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Place;

/** Where a partner receives, as JSON. */
@Schema(name = "PartnerPlace")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceView(
        @Schema(required = true, description = "Your own id, the same through every change")
        UUID placeId,

        @Nullable String name,
        @Nullable String street,
        @Schema(description = "Five digits") @Nullable String postcode,

        @Schema(description = "INSEE code") @Nullable String commune,

        @Schema(description = "Code; that of the commune when absent") @Nullable String department,

        @Schema(description = "Degrees, in France; with longitude or not at all") @Nullable Double latitude,

        @Nullable Double longitude,
        List<Accessibility> accessibility,

        @Schema(description = "Who may know of the place, if the partner may be known")
        Confidentiality confidentiality) {

    static PlaceView of(Place place) {
        return new PlaceView(
                place.placeId(),
                place.name(),
                place.street(),
                place.postcode(),
                place.commune(),
                place.department(),
                place.latitude(),
                place.longitude(),
                place.accessibility(),
                place.confidentiality());
    }
}
