package org.vigie.mapping.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.communes.Communes;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerState;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.domain.partner.Theme;

/**
 * A partner as a page shows it.
 *
 * @param details without what its readers may not know
 * @param closedOn last day of one that closed
 * @param assuredOn when it was last assured; null for never
 * @param corrections how many wait for a cartographer
 * @param erased whether its contacts and what was confidential were erased, so that nothing more can be said of it
 */
public record PartnerSheet(
        UUID partnerId,
        PartnerDetails details,
        PartnerState state,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate assuredOn,
        int corrections,
        boolean erased) {

    /** What its services are about, each once. */
    public List<Theme> themes() {
        return details.services().stream()
                .flatMap(service -> service.themes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Where a service is done, of the places that are known. */
    public List<Place> placesOf(Service service) {
        return service.placeIds().stream()
                .map(details::place)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Its address as a link, null when it is none: whatever was recorded, a page leads to pages of the web alone. */
    public @Nullable String link(@Nullable String website) {
        return Words.link(website);
    }

    /** Where a place is, in words. */
    public String address(Place place) {
        return where(place);
    }

    /** Where a place is, in words. */
    public static String where(Place place) {
        String code = place.commune();
        String commune =
                code == null ? null : Communes.find(code).map(Commune::name).orElse(null);
        String town = joined(" ", place.postcode(), commune == null ? place.department() : commune);
        return joined(", ", place.street(), town.isEmpty() ? null : town);
    }

    private static String joined(String between, @Nullable String one, @Nullable String other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(between));
    }
}
