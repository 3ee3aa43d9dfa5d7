package org.vigie.mapping.domain.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;

/**
 * What is known of a partner, its places and services included; it is told as a whole and replaced as a whole.
 *
 * @param name public name of the organisation
 * @param kind what it is by its statutes
 * @param sector the field in which it works; null when not known
 * @param scope how far its work reaches
 * @param departments codes of its departments, each once and in order of code, so that the same set is the same details
 * @param description what it does, in its own words; plain text
 * @param website address of its pages, http or https
 * @param email where the organisation itself is written to, and asked whether its entry is true
 * @param phone where it is called
 * @param identifiers its numbers in the registers of others
 * @param confidentiality who may know more of it than its name
 * @param source where what is known comes from, in words
 * @param verificationMonths months for which an assurance holds; null for {@link Verification#USUAL_MONTHS}
 * @param contacts people and desks, in the order in which they are to be tried
 * @param places where it receives, each with an id of its own
 * @param services what it does for whom, each with an id of its own
 */
public record PartnerDetails(
        String name,
        PartnerKind kind,
        @Nullable Sector sector,
        Scope scope,
        List<String> departments,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        Identifiers identifiers,
        Confidentiality confidentiality,
        @Nullable String source,
        @Nullable Integer verificationMonths,
        List<Contact> contacts,
        List<Place> places,
        List<Service> services) {

    public PartnerDetails {
        departments = departments.stream().distinct().sorted().toList();
        contacts = List.copyOf(contacts);
        places = List.copyOf(places);
        services = List.copyOf(services);
    }

    /** A public partner of which nothing is known but its name and where it works. */
    public static PartnerDetails named(
            String name, PartnerKind kind, @Nullable Sector sector, Scope scope, List<String> departments) {
        return named(name, kind, sector, scope, departments, Confidentiality.PUBLIC);
    }

    /** A partner of which nothing is told but its name, where it works and who may know more. */
    static PartnerDetails named(
            String name,
            PartnerKind kind,
            @Nullable Sector sector,
            Scope scope,
            List<String> departments,
            Confidentiality confidentiality) {
        return new PartnerDetails(
                name,
                kind,
                sector,
                scope,
                departments,
                null,
                null,
                null,
                null,
                Identifiers.NONE,
                confidentiality,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * What everybody may know of it, and for how long an assurance holds; without its contacts, who are people, and without the words on where it
     * is known from.
     */
    public PartnerDetails open() {
        PartnerDetails shown = new Disclosure(Confidentiality.PUBLIC).of(this);
        return new PartnerDetails(
                shown.name,
                shown.kind,
                shown.sector,
                shown.scope,
                shown.departments,
                shown.description,
                shown.website,
                shown.email,
                shown.phone,
                shown.identifiers,
                shown.confidentiality,
                null,
                verificationMonths,
                List.of(),
                shown.places,
                shown.services);
    }

    /** All of it, if there is more than what is {@link #open}. */
    @Nullable Personal<PartnerDetails> beyondOpen() {
        return equals(open()) ? null : Personal.of(this);
    }

    /** The place with this id, if the partner has it. */
    public Optional<Place> place(UUID placeId) {
        return places.stream().filter(place -> place.placeId().equals(placeId)).findFirst();
    }

    /** The service with this id, if the partner has it. */
    public Optional<Service> service(UUID serviceId) {
        return services.stream()
                .filter(service -> service.serviceId().equals(serviceId))
                .findFirst();
    }
}
