package org.vigie.mapping.adapter.http;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.mapping.domain.partner.OpeningHours;

/** {@code [{days[], opensAt, closesAt, validFrom?, validTo?, placeId?}]}. */
final class ScheduleFields {
    /** Each is compared with each, while the client waits. */
    private static final int MOST = 50;

    private static final int TIME_LENGTH = 5;
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private ScheduleFields() {}

    /** Reads the schedules of a service that is done at the places {@code placeIds}. */
    static List<OpeningHours> read(JsonBody service, Set<UUID> placeIds) {
        List<JsonBody> forms = service.optionalObjects("schedules");
        List<OpeningHours> read =
                forms.stream().map(form -> hours(form, placeIds)).toList();
        if (forms.size() > MOST) {
            service.reject("schedules", "must have at most " + MOST + " elements");
            return List.of();
        }
        for (int i = 1; i < forms.size(); i++) {
            JsonBody form = forms.get(i);
            boolean whole = form.has("opensAt") && form.has("closesAt");
            if (whole && read.subList(0, i).stream().anyMatch(read.get(i)::overlaps)) {
                form.reject("opensAt", "must not lie in the hours of another element for the same place");
            }
        }
        return read;
    }

    private static OpeningHours hours(JsonBody body, Set<UUID> placeIds) {
        List<DayOfWeek> days = body.codes("days", DayOfWeek.class);
        if (body.has("days") && body.node().path("days").isEmpty()) {
            body.reject("days", "must name at least one day");
        }
        LocalDate validFrom = body.optionalDate("validFrom");
        LocalDate validTo = body.optionalDate("validTo");
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            body.reject("validTo", "must not lie before validFrom");
        }
        return new OpeningHours(
                days, time(body, "opensAt"), time(body, "closesAt"), validFrom, validTo, place(body, placeIds));
    }

    private static @Nullable UUID place(JsonBody body, Set<UUID> placeIds) {
        UUID placeId = body.optionalUuid("placeId");
        if (placeId != null && !placeIds.contains(placeId)) {
            body.reject("placeId", "must be a place of this service");
        }
        return placeId;
    }

    private static LocalTime time(JsonBody body, String field) {
        String text = body.text(field, TIME_LENGTH, TIME_LENGTH);
        if (TIME.matcher(text).matches()) {
            return LocalTime.parse(text);
        }
        if (!text.isEmpty()) {
            body.reject(field, "must be a time of the day, such as 09:30");
        }
        return LocalTime.MIDNIGHT;
    }
}
