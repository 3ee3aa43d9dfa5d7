package org.vigie.mapping.readmodel.directory;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.eventlog.EventIds;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;

/**
 * The ids under which the public knows a partner's services and places: their own. An id that another partner has for something would name two
 * things in public, so the later one gets an id that is made of both names.
 *
 * @param others by those that are taken
 */
record PublicIds(Map<UUID, UUID> others) {

    /** All that the partner has of its own. */
    static UUID[] own(Listing listing) {
        return Stream.concat(
                        listing.services().stream().map(Service::serviceId),
                        listing.places().stream().map(Place::placeId))
                .distinct()
                .toArray(UUID[]::new);
    }

    /** What the partner's thing is called instead. */
    static UUID instead(Listing listing, UUID own) {
        return EventIds.of("directory", listing.partnerId().toString(), own.toString());
    }

    UUID of(UUID own) {
        return others.getOrDefault(own, own);
    }

    UUID of(Service service, Place place) {
        return EventIds.of(
                "hsds",
                "service_at_location",
                of(service.serviceId()).toString(),
                of(place.placeId()).toString());
    }
}
