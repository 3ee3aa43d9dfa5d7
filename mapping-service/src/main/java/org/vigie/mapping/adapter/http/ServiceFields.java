package org.vigie.mapping.adapter.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.RequestLimits;
import org.vigie.mapping.domain.partner.Audience;
import org.vigie.mapping.domain.partner.Gender;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.domain.partner.Theme;

/**
 * {@code {serviceId, name, description?, themes[]?, audience?, departments[]?, placeIds[]?, schedules[]?, access?, fees?, website?, email?, phone?,
 * confidentiality?}}.
 */
final class ServiceFields {
    static final String ID = "serviceId";

    private static final int LONGEST_WORDS = 5_000;
    private static final int OLDEST = 120;

    private ServiceFields() {}

    /** Reads a service of a partner that has the places {@code known}. */
    static Service read(JsonBody body, Set<UUID> known) {
        List<UUID> placeIds = placeIds(body, known);
        return new Service(
                body.uuid(ID),
                body.text("name", 1, Fields.LONGEST_NAME),
                body.optionalText("description", 1, RequestLimits.MAX_TEXT),
                body.optionalCodes("themes", Theme.class),
                audience(body.optionalObject("audience")),
                Fields.departments(body),
                placeIds,
                ScheduleFields.read(body, Set.copyOf(placeIds)),
                body.optionalText("access", 1, LONGEST_WORDS),
                body.optionalText("fees", 1, LONGEST_WORDS),
                ContactFields.website(body),
                PartnerFields.email(body),
                ContactFields.phone(body),
                PartnerFields.confidentiality(body));
    }

    private static Audience audience(@Nullable JsonBody body) {
        if (body == null) {
            return Audience.EVERYBODY;
        }
        Integer minimum = body.optionalInteger("minimumAge", 0, OLDEST);
        Integer maximum = body.optionalInteger("maximumAge", 0, OLDEST);
        if (minimum != null && maximum != null && maximum < minimum) {
            body.reject("maximumAge", "must not be below minimumAge");
        }
        return new Audience(minimum, maximum, body.optionalCodes("genders", Gender.class));
    }

    private static List<UUID> placeIds(JsonBody body, Set<UUID> known) {
        List<UUID> placeIds = body.optionalUuids("placeIds");
        if (placeIds.size() < body.node().path("placeIds").size()) {
            return placeIds; // some were no ids at all: places in the list no longer match those in the body
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < placeIds.size(); i++) {
            UUID placeId = placeIds.get(i);
            if (!known.contains(placeId)) {
                body.reject("placeIds/" + i, "must be a place of this partner");
            } else if (!seen.add(placeId)) {
                body.reject("placeIds/" + i, Fields.TWICE);
            }
        }
        return placeIds;
    }
}
