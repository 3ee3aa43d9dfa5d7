package org.vigie.mapping.domain.partner;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a partner to somebody who may know of things up to a level. What lies in something is never more open than that: a
 * public contact of a confidential partner is confidential. A place that is hidden is hidden wherever it is named.
 *
 * @param cleared the strictest level that the reader may know of
 */
public record Disclosure(Confidentiality cleared) {

    /** Whether something of this level may be known. */
    public boolean shows(Confidentiality confidentiality) {
        return confidentiality.compareTo(cleared) <= 0;
    }

    /**
     * The partner as it is shown. Of one that is hidden there remains what it is and where it works, since sessions point at it; on a public
     * path it is not to be shown at all, which {@link #shows} tells.
     */
    public PartnerDetails of(PartnerDetails partner) {
        if (!shows(partner.confidentiality())) {
            return PartnerDetails.named(
                    partner.name(),
                    partner.kind(),
                    partner.sector(),
                    partner.scope(),
                    partner.departments(),
                    partner.confidentiality());
        }
        List<Place> places = partner.places().stream()
                .filter(place -> shows(place.confidentiality()))
                .toList();
        Set<UUID> shown = places.stream().map(Place::placeId).collect(Collectors.toUnmodifiableSet());
        return new PartnerDetails(
                partner.name(),
                partner.kind(),
                partner.sector(),
                partner.scope(),
                partner.departments(),
                partner.description(),
                partner.website(),
                partner.email(),
                partner.phone(),
                partner.identifiers(),
                partner.confidentiality(),
                partner.source(),
                partner.verificationMonths(),
                partner.contacts().stream()
                        .filter(contact -> shows(contact.confidentiality()))
                        .toList(),
                places,
                partner.services().stream()
                        .filter(service -> shows(service.confidentiality()))
                        .map(service -> at(service, shown))
                        .toList());
    }

    private static Service at(Service service, Set<UUID> shown) {
        return new Service(
                service.serviceId(),
                service.name(),
                service.description(),
                service.themes(),
                service.audience(),
                service.departments(),
                service.placeIds().stream().filter(shown::contains).toList(),
                service.schedules().stream()
                        .filter(hours -> isShown(hours.placeId(), shown))
                        .toList(),
                service.access(),
                service.fees(),
                service.website(),
                service.email(),
                service.phone(),
                service.confidentiality());
    }

    private static boolean isShown(@Nullable UUID placeId, Set<UUID> shown) {
        return placeId == null || shown.contains(placeId);
    }
}
