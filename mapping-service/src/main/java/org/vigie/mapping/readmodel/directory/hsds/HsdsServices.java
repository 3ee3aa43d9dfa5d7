package org.vigie.mapping.readmodel.directory.hsds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.readmodel.directory.AudienceText;
import org.vigie.mapping.readmodel.directory.Members;
import org.vigie.mapping.readmodel.directory.PublicPartner.PublicService;
import org.vigie.mapping.readmodel.directory.PublicPartner.PublicServicePlace;
import org.vigie.mapping.readmodel.directory.Term;
import org.vigie.mapping.readmodel.directory.WebAddress;
import org.vigie.territories.Territories;

/** Services as HSDS has them, alone and at a place. */
final class HsdsServices {
    private static final String DEPARTMENTS = "http://id.insee.fr/geo/departement/";

    private HsdsServices() {}

    /** Enough to see whether it changed. */
    static Members minimal(PublicService service) {
        return new Members().with("id", service.service().serviceId()).with("modified_date", modified(service));
    }

    /** Enough to ask for the rest. */
    static Members named(PublicService service) {
        return new Members()
                .with("id", service.service().serviceId())
                .with("organization_id", service.partner().partnerId())
                .with("name", service.service().name())
                .with("status", "active");
    }

    /** What there is one of. */
    static Members listed(PublicService offered) {
        return own(offered).with("organization", HsdsOrganizations.listed(offered.partner()));
    }

    /** All of it. */
    static Members nested(PublicService offered) {
        return listed(offered)
                .with("phones", phones(offered))
                .with("schedules", HsdsSchedules.of(offered.service()))
                .with("service_areas", areas(offered))
                .with(
                        "service_at_locations",
                        places(offered).map(HsdsServices::atPlace).toList())
                .with("attributes", attributes(offered.service()));
    }

    /** At a place, with what there is one of. */
    static Members listed(PublicServicePlace at) {
        return link(at).with("service", own(at.service()));
    }

    /**
     * At a place, with all of it. HSDS 3.0 calls it a nested {@code service_at_location} and refers to the schema of a service: it has what either
     * wants.
     */
    static Members nested(PublicServicePlace at) {
        Service service = at.service().service();
        return link(at).with("name", service.name())
                .with("status", "active")
                .with("description", service.description())
                .with("phones", phones(at.service()))
                .with("schedules", HsdsSchedules.at(service, at.place().placeId()))
                .with("attributes", attributes(service))
                .with("service", nested(at.service()));
    }

    private static Members own(PublicService offered) {
        Service service = offered.service();
        return named(offered)
                .with("description", service.description())
                .with("url", WebAddress.of(service.website()))
                .with("email", service.email())
                .with("application_process", service.access())
                .with("fees_description", service.fees())
                .with("eligibility_description", AudienceText.of(service.audience()))
                .with("minimum_age", service.audience().minimumAge())
                .with("maximum_age", service.audience().maximumAge())
                .with("assured_date", offered.partner().assuredOn())
                .with("last_modified", modified(offered));
    }

    /** When something was last told of it, to the millisecond. */
    private static Instant modified(PublicService service) {
        return service.partner().modifiedAt().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Stream<PublicServicePlace> places(PublicService offered) {
        PartnerDetails partner = offered.partner().details();
        UUID serviceId = offered.service().serviceId();
        return offered.service().placeIds().stream()
                .flatMap(placeId -> partner.place(placeId).stream())
                .map(place -> new PublicServicePlace(
                        HsdsIds.of("service_at_location", serviceId, place.placeId()), offered, place));
    }

    private static Members atPlace(PublicServicePlace at) {
        return link(at).with(
                        "schedules",
                        HsdsSchedules.at(at.service().service(), at.place().placeId()));
    }

    private static Members link(PublicServicePlace at) {
        Place place = at.place();
        return new Members()
                .with("id", at.id())
                .with("service_id", at.service().service().serviceId())
                .with("location_id", place.placeId())
                .with(
                        "location",
                        HsdsLocations.location(place, at.service().partner().partnerId()));
    }

    private static List<Members> phones(PublicService offered) {
        return HsdsOrganizations.phone(
                "service_id", offered.service().serviceId(), offered.service().phone());
    }

    private static List<Members> attributes(Service service) {
        return HsdsTaxonomies.attributes("service", service.serviceId(), Term.of(service));
    }

    private static List<Members> areas(PublicService offered) {
        UUID id = offered.service().serviceId();
        PartnerDetails partner = offered.partner().details();
        List<String> own = offered.service().departments();
        if (own.isEmpty() && partner.scope() == Scope.NATIONAL) {
            return List.of(area(id, "France", "FR"));
        }
        return (own.isEmpty() ? partner.departments() : own)
                .stream()
                        .flatMap(code -> Territories.department(code).stream())
                        .map(department -> area(id, department.name(), department.code())
                                .with("uri", DEPARTMENTS + department.code()))
                        .toList();
    }

    private static Members area(UUID serviceId, String name, String code) {
        return new Members()
                .with("id", HsdsIds.of("service_area", serviceId, code))
                .with("service_id", serviceId)
                .with("name", name);
    }
}
