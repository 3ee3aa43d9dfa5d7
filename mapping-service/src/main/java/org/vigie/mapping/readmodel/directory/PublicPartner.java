package org.vigie.mapping.readmodel.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;

/**
 * A partner as everybody may read it.
 *
 * @param modifiedAt when something was last told of it
 * @param assuredOn when that was last said to be true; null when never
 * @param details the public part; ids of places and services are those that the public knows
 */
public record PublicPartner(
        UUID partnerId, Instant modifiedAt, @Nullable LocalDate assuredOn, PartnerDetails details) {

    /** A service of it. */
    public Optional<PublicService> service(UUID id) {
        return details.services().stream()
                .filter(service -> service.serviceId().equals(id))
                .findFirst()
                .map(service -> new PublicService(this, service));
    }

    /** A public service and who offers it. */
    public record PublicService(PublicPartner partner, Service service) {}

    /** A public service at a public place. */
    public record PublicServicePlace(UUID id, PublicService service, Place place) {}
}
