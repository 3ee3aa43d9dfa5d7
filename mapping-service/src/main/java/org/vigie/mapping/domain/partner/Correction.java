package org.vigie.mapping.domain.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a partner would have its entry say. What it leaves out stays as it is; an empty text takes away what was known. Its parts are
 * named as in JSON: {@code phone}, {@code services/<id>/schedules}, {@code places/<id>/address}, {@code contacts/0}.
 *
 * @param remark what is wrong beyond these fields, in the partner's own words, for a cartographer to read
 */
public record Correction(
        @Nullable String name,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        List<ContactCorrection> contacts,
        List<PlaceCorrection> places,
        List<ServiceCorrection> services,
        @Nullable String remark) {
    /** What partners are shown of their entries, and correct: a link is passed on easily. */
    public static final Disclosure SHOWN = new Disclosure(Confidentiality.PROFESSIONALS);

    /** What is left of a correction whose partner was erased. */
    public static final Correction ERASED =
            new Correction(null, null, null, null, null, List.of(), List.of(), List.of(), null);

    public Correction {
        contacts = List.copyOf(contacts);
        places = List.copyOf(places);
        services = List.copyOf(services);
    }

    /**
     * What somebody says who was shown an entry.
     *
     * @param told the entry as it should be; its places and services are those that were shown
     * @param contacts what is said of each, and of new ones
     */
    public static Correction between(
            PartnerDetails shown, PartnerDetails told, List<ContactCorrection> contacts, @Nullable String remark) {
        return new Correction(
                Said.instead(shown.name(), told.name()),
                Said.instead(shown.description(), told.description()),
                Said.instead(shown.website(), told.website()),
                Said.instead(shown.email(), told.email()),
                Said.instead(shown.phone(), told.phone()),
                contacts.stream().filter(contact -> !contact.saysNothing()).toList(),
                shown.places().stream()
                        .flatMap(place -> told.place(place.placeId()).stream()
                                .map(other -> PlaceCorrection.between(place, other)))
                        .filter(place -> !place.saysNothing())
                        .toList(),
                shown.services().stream()
                        .flatMap(service -> told.service(service.serviceId()).stream()
                                .map(other -> ServiceCorrection.between(service, other)))
                        .filter(service -> !service.saysNothing())
                        .toList(),
                remark);
    }

    /** Whether it would have anything other than it is. */
    public boolean saysNothing() {
        return remark == null && parts().isEmpty();
    }

    /** The parts of which it says something, in the order of an entry; the remark is none. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        var _ = only(parts::add);
        return List.copyOf(parts);
    }

    /** The same without the parts that are not taken. */
    public Correction only(Predicate<String> taken) {
        return new Correction(
                Said.taken(name, "name", taken),
                Said.taken(description, "description", taken),
                Said.taken(website, "website", taken),
                Said.taken(email, "email", taken),
                Said.taken(phone, "phone", taken),
                IntStream.range(0, contacts.size())
                        .filter(place -> taken.test("contacts/" + place))
                        .mapToObj(contacts::get)
                        .toList(),
                places.stream()
                        .map(place -> place.only("places/" + place.placeId(), taken))
                        .filter(place -> !place.saysNothing())
                        .toList(),
                services.stream()
                        .map(service -> service.only("services/" + service.serviceId(), taken))
                        .filter(service -> !service.saysNothing())
                        .toList(),
                remark);
    }

    /** The details with what it says in them, of what is still there; the remark is for a person to follow. */
    public PartnerDetails of(PartnerDetails known) {
        List<Contact> reached = known.contacts();
        for (ContactCorrection contact : contacts) {
            reached = contact.of(reached);
        }
        PartnerDetails seen = SHOWN.of(known);
        return new PartnerDetails(
                Said.overName(known.name(), name),
                known.kind(),
                known.sector(),
                known.scope(),
                known.departments(),
                Said.over(known.description(), description),
                Said.over(known.website(), website),
                Said.over(known.email(), email),
                Said.over(known.phone(), phone),
                known.identifiers(),
                known.confidentiality(),
                known.source(),
                known.verificationMonths(),
                reached,
                known.places().stream().map(this::corrected).toList(),
                known.services().stream()
                        .map(service -> corrected(service, seen.service(service.serviceId())))
                        .toList());
    }

    private Place corrected(Place known) {
        return places.stream()
                .filter(place -> place.placeId().equals(known.placeId()))
                .findFirst()
                .map(place -> place.of(known))
                .orElse(known);
    }

    private Service corrected(Service known, Optional<Service> seen) {
        List<OpeningHours> hidden = known.schedules().stream()
                .filter(hours ->
                        seen.stream().noneMatch(shown -> shown.schedules().contains(hours)))
                .toList();
        return services.stream()
                .filter(service -> service.serviceId().equals(known.serviceId()))
                .findFirst()
                .map(service -> service.of(known, hidden))
                .orElse(known);
    }
}
