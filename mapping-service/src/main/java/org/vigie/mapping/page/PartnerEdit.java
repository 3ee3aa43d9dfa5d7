package org.vigie.mapping.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.theme.FormRows;

/**
 * The form that describes a partner. It holds all that can be said of one, and bears the version on which it rests.
 *
 * @param fields of the partner itself
 */
public record PartnerEdit(FormFields fields, FormRows contacts, FormRows places, FormRows services) {
    public static final String VERSION = "version";
    static final String DRAFT = "draft";
    static final String OVER_THE_OTHER = "remplacer";
    public static final String CONTACTS = "contacts";
    public static final String PLACES = "places";
    public static final String SERVICES = "services";
    static final List<String> CONTACT = List.of("name", "function", "email", "phone", "confidentiality");
    static final List<String> PLACE = List.of(
            "placeId",
            "name",
            "street",
            "postcode",
            "commune",
            "department",
            "latitude",
            "longitude",
            "accessibility",
            "confidentiality");
    static final List<String> SERVICE = List.of(
            "serviceId",
            "name",
            "description",
            "themes",
            "audience.minimumAge",
            "audience.maximumAge",
            "audience.genders",
            "departments",
            "placeIds",
            "schedules",
            "access",
            "fees",
            "website",
            "email",
            "phone",
            "confidentiality");

    private static final String PUBLIC = "PUBLIC";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A form of nothing yet. */
    static PartnerEdit blank() {
        return new PartnerEdit(
                FormFields.of(Map.of(VERSION, List.of("0"), "confidentiality", List.of(PUBLIC))),
                FormRows.of(CONTACTS, List.of()),
                FormRows.of(PLACES, List.of()),
                FormRows.of(SERVICES, List.of()));
    }

    /** A form as it was sent. */
    static PartnerEdit sent(FormFields fields) {
        return new PartnerEdit(
                fields,
                FormRows.sent(CONTACTS, CONTACT, fields),
                FormRows.sent(PLACES, PLACE, fields),
                FormRows.sent(SERVICES, SERVICE, fields));
    }

    /** The form as a button for its parts leaves it; empty when none was pressed. */
    Optional<PartnerEdit> pressed() {
        return contacts.pressed(CONTACTS + '-', fields, _ -> Map.of("confidentiality", PUBLIC))
                .map(rows -> new PartnerEdit(fields, rows, places, services))
                .or(() -> places.pressed(PLACES + '-', fields, _ -> fresh("placeId"))
                        .map(rows -> new PartnerEdit(fields, contacts, rows, services)))
                .or(() -> services.pressed(SERVICES + '-', fields, _ -> fresh("serviceId"))
                        .map(rows -> new PartnerEdit(fields, contacts, places, rows)));
    }

    private static Map<String, String> fresh(String id) {
        return Map.of(id, UUID.randomUUID().toString(), "confidentiality", PUBLIC);
    }

    /** The same as a form that rests on this version. */
    PartnerEdit at(long version) {
        return new PartnerEdit(
                fields.with(Map.of(VERSION, List.of(String.valueOf(version)))), contacts, places, services);
    }

    /** The draft that the form goes on from, or takes the place of; null when it knows of none. */
    @Nullable UUID draft() {
        String told = fields.text(fields.has(OVER_THE_OTHER) ? OVER_THE_OTHER : DRAFT);
        return ID.matcher(told).matches() ? UUID.fromString(told) : null;
    }

    /** The same as a form that goes on from no draft. */
    PartnerEdit withoutDraft() {
        return new PartnerEdit(fields.with(Map.of(DRAFT, List.of(""))), contacts, places, services);
    }

    /** All fields as the page has them. */
    public FormFields shown() {
        Map<String, List<String>> shown = new HashMap<>();
        for (FormRows rows : List.of(contacts, places, services)) {
            rows.shown().forEach((name, values) -> shown.put(name, isBoxes(name) ? codes(values.getFirst()) : values));
        }
        return fields.with(shown);
    }

    private static boolean isBoxes(String name) {
        return name.endsWith(".themes")
                || name.endsWith(".genders")
                || name.endsWith(".placeIds")
                || name.endsWith(".accessibility");
    }

    /** The codes of a text that has them one after the other. */
    static List<String> codes(String text) {
        List<String> codes = new ArrayList<>();
        for (String code : text.split("[,;\\s]+", -1)) {
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return codes;
    }
}
