package org.vigie.mapping.domain.partner;

import org.jspecify.annotations.Nullable;

/**
 * Where a place is: its parts are told together, since one makes no sense with another's.
 *
 * @param street number and street
 * @param commune INSEE code
 * @param department code
 * @param latitude degrees (WGS 84); given with {@code longitude} or not at all
 */
public record Address(
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String commune,
        @Nullable String department,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    static Address of(Place place) {
        return new Address(
                place.street(),
                place.postcode(),
                place.commune(),
                place.department(),
                place.latitude(),
                place.longitude());
    }
}
