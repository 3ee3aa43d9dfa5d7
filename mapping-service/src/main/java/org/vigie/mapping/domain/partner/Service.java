package org.vigie.mapping.domain.partner;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner does for somebody.
 *
 * @param serviceId the client's own id, kept through every change
 * @param description what is done, in plain text
 * @param themes what it is about, each once, in the order of the codes
 * @param audience whom it is for
 * @param departments codes of the departments where it is done; empty for the partner's
 * @param placeIds the partner's places where it is done; empty when it comes to people or is done from afar
 * @param schedules when it is open; empty when not known
 * @param access how one is taken in, in words
 * @param fees what it costs, in words
 * @param confidentiality who may know of the service, if the partner may be known
 */
public record Service(
        UUID serviceId,
        String name,
        @Nullable String description,
        List<Theme> themes,
        Audience audience,
        List<String> departments,
        List<UUID> placeIds,
        List<OpeningHours> schedules,
        @Nullable String access,
        @Nullable String fees,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        Confidentiality confidentiality) {

    public Service {
        themes = themes.stream().distinct().sorted().toList();
        departments = departments.stream().distinct().sorted().toList();
        placeIds = List.copyOf(placeIds);
        schedules = List.copyOf(schedules);
    }
}
