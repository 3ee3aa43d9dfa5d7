package org.vigie.mapping.readmodel.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.domain.partner.OpeningHours;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;

/**
 * What everybody may read of a partner, see {@link Disclosure}. Where it comes from, and how long it holds, is for the house.
 *
 * @param ids under which the public knows places and services
 */
record PublicPart(UnaryOperator<UUID> ids) {
    private static final Disclosure EVERYBODY = new Disclosure(Confidentiality.PUBLIC);

    /** Empty when nothing of it is public. */
    Optional<PartnerDetails> of(PartnerDetails all) {
        if (!EVERYBODY.shows(all.confidentiality())) {
            return Optional.empty();
        }
        PartnerDetails shown = EVERYBODY.of(all);
        return Optional.of(new PartnerDetails(
                shown.name(),
                shown.kind(),
                shown.sector(),
                shown.scope(),
                shown.departments(),
                shown.description(),
                shown.website(),
                shown.email(),
                shown.phone(),
                shown.identifiers(),
                shown.confidentiality(),
                null,
                null,
                shown.contacts(),
                shown.places().stream().map(this::named).toList(),
                shown.services().stream().map(this::named).toList()));
    }

    private Place named(Place place) {
        return new Place(
                ids.apply(place.placeId()),
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

    private Service named(Service service) {
        List<UUID> places = service.placeIds().stream().map(ids).toList();
        return new Service(
                ids.apply(service.serviceId()),
                service.name(),
                service.description(),
                service.themes(),
                service.audience(),
                service.departments(),
                places,
                service.schedules().stream().map(this::named).toList(),
                service.access(),
                service.fees(),
                service.website(),
                service.email(),
                service.phone(),
                service.confidentiality());
    }

    private OpeningHours named(OpeningHours hours) {
        UUID placeId = hours.placeId();
        return new OpeningHours(
                hours.days(),
                hours.opensAt(),
                hours.closesAt(),
                hours.validFrom(),
                hours.validTo(),
                placeId == null ? null : ids.apply(placeId));
    }
}
