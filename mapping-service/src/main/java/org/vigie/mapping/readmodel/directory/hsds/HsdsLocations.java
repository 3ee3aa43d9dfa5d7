package org.vigie.mapping.readmodel.directory.hsds;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.communes.Communes;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.readmodel.directory.Members;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;
import org.vigie.vocabulary.Vocabulary;

/** Places as HSDS has them. */
final class HsdsLocations {
    private HsdsLocations() {}

    static Members location(Place place, UUID organizationId) {
        return new Members()
                .with("id", place.placeId())
                .with("location_type", "physical")
                .with("organization_id", organizationId)
                .with("name", place.name())
                .with("latitude", place.latitude())
                .with("longitude", place.longitude())
                .with("addresses", address(place))
                .with("accessibility", accessibility(place));
    }

    /** HSDS wants all of street, city and postcode: an address that lacks one and cannot be completed is none. */
    private static List<Members> address(Place place) {
        String code = place.commune();
        Optional<Commune> commune = code == null ? Optional.empty() : Communes.find(code);
        String postcode = place.postcode() == null ? onlyPostcode(commune) : place.postcode();
        Optional<Department> department = Optional.ofNullable(place.department())
                .or(() -> commune.flatMap(known -> Territories.communeDepartment(known.code())))
                .flatMap(Territories::department);
        if (commune.isEmpty() || postcode == null || department.isEmpty()) {
            return List.of();
        }
        String city = commune.get().name();
        return List.of(new Members()
                .with("id", HsdsIds.of("address", place.placeId()))
                .with("location_id", place.placeId())
                .with(
                        "address_1",
                        Stream.of(place.street(), place.name(), city)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(city))
                .with("city", city)
                .with("region", department.get().regionName())
                .with("state_province", department.get().name())
                .with("postal_code", postcode)
                .with("country", "FR")
                .with("address_type", "physical"));
    }

    private static @Nullable String onlyPostcode(Optional<Commune> commune) {
        return commune.filter(known -> known.postcodes().size() == 1)
                .map(known -> known.postcodes().getFirst())
                .orElse(null);
    }

    private static List<Members> accessibility(Place place) {
        return place.accessibility().stream()
                .map(code -> new Members()
                        .with("id", HsdsIds.of("accessibility", place.placeId(), code))
                        .with("location_id", place.placeId())
                        .with("description", Vocabulary.label(code))
                        .with("details", Vocabulary.french().term(code).definition()))
                .toList();
    }
}
