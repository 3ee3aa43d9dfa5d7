package org.vigie.mapping.readmodel.directory.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Contact;
import org.vigie.mapping.domain.partner.Identifiers;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.readmodel.directory.Members;
import org.vigie.mapping.readmodel.directory.PublicPartner;
import org.vigie.mapping.readmodel.directory.PublicPartner.PublicService;
import org.vigie.mapping.readmodel.directory.Term;
import org.vigie.mapping.readmodel.directory.WebAddress;

/** Partners as HSDS has organisations. */
final class HsdsOrganizations {
    private HsdsOrganizations() {}

    /** What there is one of. */
    static Members listed(PublicPartner partner) {
        PartnerDetails details = partner.details();
        return new Members()
                .with("id", partner.partnerId())
                .with("name", details.name())
                .with("description", description(details))
                .with("email", details.email())
                .with("website", WebAddress.of(details.website()));
    }

    /** All of it; its services in full, or by id and name. */
    static Members nested(PublicPartner partner, boolean services) {
        PartnerDetails details = partner.details();
        UUID id = partner.partnerId();
        return listed(partner)
                .with("organization_identifiers", identifiers(id, details.identifiers()))
                .with("phones", phone("organization_id", id, details.phone()))
                .with("contacts", contacts(id, details.contacts()))
                .with(
                        "locations",
                        details.places().stream()
                                .map(place -> HsdsLocations.location(place, id))
                                .toList())
                .with("attributes", HsdsTaxonomies.attributes("organization", id, Term.of(details)))
                .with(
                        "services",
                        details.services().stream()
                                .map(service -> new PublicService(partner, service))
                                .map(service -> services ? HsdsServices.nested(service) : HsdsServices.named(service))
                                .toList());
    }

    /** HSDS wants one of every organisation; what nobody has told is said by what it is. */
    private static String description(PartnerDetails details) {
        String told = details.description();
        return told != null && !told.isBlank()
                ? told
                : Term.of(details).stream().map(Term::label).distinct().collect(Collectors.joining(", "));
    }

    private static List<Members> identifiers(UUID id, Identifiers numbers) {
        return Stream.of(
                        identifier(id, "SIRET", numbers.siret()),
                        identifier(id, "FINESS", numbers.finess()),
                        identifier(id, "RNA", numbers.rna()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Members> identifier(UUID id, String type, @Nullable String number) {
        return number == null
                ? List.of()
                : List.of(new Members()
                        .with("id", HsdsIds.of("organization_identifier", id, type))
                        .with("organization_id", id)
                        .with("identifier_type", type)
                        .with("identifier", number));
    }

    private static List<Members> contacts(UUID organizationId, List<Contact> contacts) {
        List<Members> told = new ArrayList<>();
        for (Contact contact : contacts) {
            UUID id = HsdsIds.of("contact", organizationId, told.size());
            told.add(new Members()
                    .with("id", id)
                    .with("organization_id", organizationId)
                    .with("name", contact.name())
                    .with("title", contact.function())
                    .with("email", contact.email())
                    .with("phones", phone("contact_id", id, contact.phone())));
        }
        return told;
    }

    /** At most one; {@code owner} is what the member is called that says whose it is. */
    static List<Members> phone(String owner, UUID id, @Nullable String number) {
        return number == null
                ? List.of()
                : List.of(new Members()
                        .with("id", HsdsIds.of("phone", id))
                        .with(owner, id)
                        .with("number", number)
                        .with("type", "voice"));
    }
}
