package org.vigie.mapping.adapter.http;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.http.EmailAddress;
import org.vigie.http.JsonBody;
import org.vigie.http.RequestLimits;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Contact;
import org.vigie.mapping.domain.partner.Identifiers;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.RegisterNumbers;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;

/** Reads what is known of a partner; what is wrong is gathered in the body. */
final class PartnerFields {
    private static final int LONGEST_NUMBER = 14;
    private static final int MOST_MONTHS = 60;

    private PartnerFields() {}

    static PartnerDetails read(JsonBody body) {
        List<JsonBody> placeForms = body.optionalObjects("places");
        Fields.rejectRepeated(placeForms, PlaceFields.ID);
        List<Place> places = placeForms.stream().map(PlaceFields::read).toList();
        Set<UUID> placeIds = places.stream().map(Place::placeId).collect(Collectors.toUnmodifiableSet());
        List<JsonBody> serviceForms = body.optionalObjects("services");
        Fields.rejectRepeated(serviceForms, ServiceFields.ID);
        return new PartnerDetails(
                body.text("name", 1, Fields.LONGEST_NAME),
                body.code("kind", PartnerKind.class),
                body.optionalCode("sector", Sector.class),
                body.code("scope", Scope.class),
                Fields.departments(body),
                body.optionalText("description", 1, RequestLimits.MAX_TEXT),
                ContactFields.website(body),
                email(body),
                ContactFields.phone(body),
                identifiers(body),
                confidentiality(body),
                body.optionalText("source", 1, Fields.LONGEST_NAME),
                body.optionalInteger("verificationMonths", 1, MOST_MONTHS),
                body.optionalObjects("contacts").stream()
                        .map(PartnerFields::contact)
                        .toList(),
                places,
                serviceForms.stream()
                        .map(form -> ServiceFields.read(form, placeIds))
                        .toList());
    }

    /** Who may know of it: everybody when nothing is said. */
    static Confidentiality confidentiality(JsonBody body) {
        Confidentiality told = body.optionalCode("confidentiality", Confidentiality.class);
        return told == null ? Confidentiality.PUBLIC : told;
    }

    static @Nullable String email(JsonBody body) {
        String address = body.optionalText("email", 3, EmailAddress.MAX_LENGTH);
        return address != null && EmailAddress.check(body, "email", address) ? address : null;
    }

    private static Contact contact(JsonBody body) {
        Contact contact = new Contact(
                body.optionalText("name", 1, Fields.LONGEST_NAME),
                body.optionalText("function", 1, Fields.LONGEST_NAME),
                email(body),
                ContactFields.phone(body),
                confidentiality(body));
        if (!body.has("name") && !body.has("function") && !body.has("email") && !body.has("phone")) {
            body.reject("name", "is required where there is no function, email or phone");
        }
        return contact;
    }

    private static Identifiers identifiers(JsonBody body) {
        JsonBody numbers = body.optionalObject("identifiers");
        return numbers == null
                ? Identifiers.NONE
                : new Identifiers(
                        number(numbers, "siret", RegisterNumbers::isSiret, "must be 14 digits with their key"),
                        number(numbers, "finess", RegisterNumbers::isFiness, "must be 9 characters with their key"),
                        number(numbers, "rna", RegisterNumbers::isRna, "must be W and 9 characters"));
    }

    private static @Nullable String number(JsonBody body, String field, Predicate<String> isOne, String wrong) {
        String number = body.optionalText(field, 1, LONGEST_NUMBER);
        if (number != null && !isOne.test(number)) {
            body.reject(field, wrong);
        }
        return number;
    }
}
