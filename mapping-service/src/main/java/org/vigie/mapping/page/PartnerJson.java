package org.vigie.mapping.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the form says in JSON, as the API takes it. What is wrong stays so, to be refused there, beside the field that it is in. */
public final class PartnerJson {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,20})?");

    private PartnerJson() {}

    /** The body of a request that says it. */
    public static ObjectNode of(PartnerEdit edit) {
        ObjectNode partner = JsonNodeFactory.instance.objectNode();
        for (String field : List.of(
                "name",
                "kind",
                "sector",
                "scope",
                "description",
                "website",
                "email",
                "phone",
                "confidentiality",
                "source")) {
            put(partner, field, edit.fields().text(field));
        }
        codes(partner.putArray("departments"), edit.fields().text("departments"));
        integer(partner, "verificationMonths", edit.fields().text("verificationMonths"));
        ObjectNode identifiers = JsonNodeFactory.instance.objectNode();
        for (String register : List.of("siret", "finess", "rna")) {
            put(
                    identifiers,
                    register,
                    edit.fields().text("identifiers." + register).replace(" ", ""));
        }
        if (!identifiers.isEmpty()) {
            partner.set("identifiers", identifiers);
        }
        ArrayNode contacts = partner.putArray(PartnerEdit.CONTACTS);
        edit.contacts().rows().forEach(row -> texts(contacts.addObject(), PartnerEdit.CONTACT, row));
        ArrayNode places = partner.putArray(PartnerEdit.PLACES);
        edit.places().rows().forEach(row -> place(places.addObject(), row));
        ArrayNode services = partner.putArray(PartnerEdit.SERVICES);
        List<String> placeIds = edit.places().rows().stream()
                .map(row -> row.getOrDefault("placeId", ""))
                .toList();
        edit.services().rows().forEach(row -> service(services.addObject(), row, placeIds));
        return partner;
    }

    private static void place(ObjectNode place, Map<String, String> row) {
        texts(place, List.of("placeId", "name", "street", "postcode", "commune", "department", "confidentiality"), row);
        number(place, "latitude", row.getOrDefault("latitude", ""));
        number(place, "longitude", row.getOrDefault("longitude", ""));
        codes(place.putArray("accessibility"), row.getOrDefault("accessibility", ""));
    }

    private static void service(ObjectNode service, Map<String, String> row, List<String> places) {
        texts(
                service,
                List.of(
                        "serviceId",
                        "name",
                        "description",
                        "access",
                        "fees",
                        "website",
                        "email",
                        "phone",
                        "confidentiality"),
                row);
        codes(service.putArray("themes"), row.getOrDefault("themes", ""));
        codes(service.putArray("departments"), row.getOrDefault("departments", ""));
        codes(service.putArray("placeIds"), row.getOrDefault("placeIds", ""));
        ObjectNode audience = service.putObject("audience");
        integer(audience, "minimumAge", row.getOrDefault("audience.minimumAge", ""));
        integer(audience, "maximumAge", row.getOrDefault("audience.maximumAge", ""));
        codes(audience.putArray("genders"), row.getOrDefault("audience.genders", ""));
        ScheduleLines.addTo(service.putArray("schedules"), row.getOrDefault("schedules", ""), places);
    }

    private static void texts(ObjectNode json, List<String> fields, Map<String, String> row) {
        fields.forEach(field -> put(json, field, row.getOrDefault(field, "")));
    }

    private static void put(ObjectNode json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }

    private static void integer(ObjectNode json, String field, String text) {
        if (INTEGER.matcher(text).matches()) {
            json.put(field, Integer.parseInt(text));
        } else {
            put(json, field, text);
        }
    }

    private static void number(ObjectNode json, String field, String text) {
        if (NUMBER.matcher(text).matches()) {
            json.put(field, new BigDecimal(text.replace(',', '.')));
        } else {
            put(json, field, text);
        }
    }

    private static void codes(ArrayNode json, String text) {
        PartnerEdit.codes(text).forEach(json::add);
    }
}
