package org.vigie.mapping.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.mapping.domain.partner.Contact;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.theme.FormRows;

/** Fills the form in with what is known of a partner. */
public final class PartnerShowing {
    private PartnerShowing() {}

    /** The form that shows this, at this version. */
    public static PartnerEdit of(PartnerDetails partner, long version) {
        Map<String, String> values = new HashMap<>();
        values.put(PartnerEdit.VERSION, String.valueOf(version));
        values.put("name", partner.name());
        values.put("kind", partner.kind().name());
        values.put("sector", code(partner.sector()));
        values.put("scope", partner.scope().name());
        values.put("departments", String.join(", ", partner.departments()));
        values.put("description", text(partner.description()));
        values.put("website", text(partner.website()));
        values.put("email", text(partner.email()));
        values.put("phone", text(partner.phone()));
        values.put("identifiers.siret", text(partner.identifiers().siret()));
        values.put("identifiers.finess", text(partner.identifiers().finess()));
        values.put("identifiers.rna", text(partner.identifiers().rna()));
        values.put("confidentiality", partner.confidentiality().name());
        values.put("source", text(partner.source()));
        values.put("verificationMonths", text(partner.verificationMonths()));
        Map<String, List<String>> fields = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue())));
        List<UUID> places = partner.places().stream().map(Place::placeId).toList();
        return new PartnerEdit(
                FormFields.of(fields),
                rows(PartnerEdit.CONTACTS, partner.contacts().stream().map(PartnerShowing::contact)),
                rows(PartnerEdit.PLACES, partner.places().stream().map(PartnerShowing::place)),
                rows(PartnerEdit.SERVICES, partner.services().stream().map(service -> service(service, places))));
    }

    private static FormRows rows(String name, Stream<Map<String, String>> rows) {
        return FormRows.of(name, rows.toList());
    }

    private static Map<String, String> contact(Contact contact) {
        return Map.of(
                "name", text(contact.name()),
                "function", text(contact.function()),
                "email", text(contact.email()),
                "phone", text(contact.phone()),
                "confidentiality", contact.confidentiality().name());
    }

    private static Map<String, String> place(Place place) {
        return Map.of(
                "placeId", place.placeId().toString(),
                "name", text(place.name()),
                "street", text(place.street()),
                "postcode", text(place.postcode()),
                "commune", text(place.commune()),
                "department", text(place.department()),
                "latitude", text(place.latitude()),
                "longitude", text(place.longitude()),
                "accessibility", codes(place.accessibility()),
                "confidentiality", place.confidentiality().name());
    }

    private static Map<String, String> service(Service service, List<UUID> places) {
        Map<String, String> row = new HashMap<>();
        row.put("serviceId", service.serviceId().toString());
        row.put("name", service.name());
        row.put("description", text(service.description()));
        row.put("themes", codes(service.themes()));
        row.put("audience.minimumAge", text(service.audience().minimumAge()));
        row.put("audience.maximumAge", text(service.audience().maximumAge()));
        row.put("audience.genders", codes(service.audience().genders()));
        row.put("departments", String.join(", ", service.departments()));
        row.put("placeIds", service.placeIds().stream().map(Object::toString).collect(Collectors.joining(",")));
        row.put("schedules", ScheduleLines.of(service.schedules(), places));
        row.put("access", text(service.access()));
        row.put("fees", text(service.fees()));
        row.put("website", text(service.website()));
        row.put("email", text(service.email()));
        row.put("phone", text(service.phone()));
        row.put("confidentiality", service.confidentiality().name());
        return row;
    }

    private static String codes(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static String code(@Nullable Enum<?> code) {
        return code == null ? "" : code.name();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
