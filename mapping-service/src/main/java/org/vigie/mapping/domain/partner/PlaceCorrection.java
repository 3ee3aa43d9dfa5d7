package org.vigie.mapping.domain.partner;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a partner would have said of one of its places; null leaves it as it is, an empty name takes it away. */
public record PlaceCorrection(
        UUID placeId,
        @Nullable String name,
        @Nullable Address address,
        @Nullable List<Accessibility> accessibility) {

    static PlaceCorrection between(Place shown, Place told) {
        return new PlaceCorrection(
                shown.placeId(),
                Said.instead(shown.name(), told.name()),
                Said.instead(Address.of(shown), Address.of(told)),
                Said.instead(shown.accessibility(), told.accessibility()));
    }

    boolean saysNothing() {
        return name == null && address == null && accessibility == null;
    }

    PlaceCorrection only(String place, Predicate<String> taken) {
        return new PlaceCorrection(
                placeId,
                Said.taken(name, place + "/name", taken),
                Said.taken(address, place + "/address", taken),
                Said.taken(accessibility, place + "/accessibility", taken));
    }

    Place of(Place known) {
        Address there = Said.over(Address.of(known), address);
        return new Place(
                known.placeId(),
                Said.over(known.name(), name),
                there.street(),
                there.postcode(),
                there.commune(),
                there.department(),
                there.latitude(),
                there.longitude(),
                Said.over(known.accessibility(), accessibility),
                known.confidentiality());
    }
}
