package org.vigie.mapping.domain.partner;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner receives.
 *
 * @param placeId the client's own id, kept through every change
 * @param street number and street
 * @param postcode five digits
 * @param commune INSEE code
 * @param department code
 * @param latitude degrees (WGS 84); given with {@code longitude} or not at all
 * @param longitude degrees (WGS 84)
 * @param accessibility what it is fitted for, each once, in the order of the codes
 * @param confidentiality who may know of the place, if the partner may be known
 */
public record Place(
        UUID placeId,
        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String commune,
        @Nullable String department,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<Accessibility> accessibility,
        Confidentiality confidentiality) {

    public Place {
        accessibility = accessibility.stream().distinct().sorted().toList();
    }
}
