package org.vigie.mapping.readmodel.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Service;

/**
 * A partner as the directory lists it.
 *
 * @param modifiedAt when the last event of it was recorded
 */
record Listing(UUID partnerId, Instant modifiedAt, OnTheMap partner) {

    PartnerDetails details() {
        return partner.details();
    }

    boolean isClosed() {
        return partner.closedOn() != null;
    }

    /** Those that help: a partner that closed is found by its name, for what was done with it, but does nothing for anybody. */
    List<Service> services() {
        return isClosed() ? List.of() : details().services();
    }

    List<Place> places() {
        return isClosed() ? List.of() : details().places();
    }

    /** What lies in a partner is never more open than the partner. */
    Confidentiality level(Service service) {
        return details().confidentiality().or(service.confidentiality());
    }

    /** The same for a place. */
    Confidentiality level(Place place) {
        return details().confidentiality().or(place.confidentiality());
    }

    List<String> departments(Service service) {
        return service.departments().isEmpty() ? details().departments() : service.departments();
    }

    boolean isEverywhere(Service service) {
        return service.departments().isEmpty() && details().scope() == Scope.NATIONAL;
    }
}
