package org.vigie.mapping.domain.partner;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a partner would have said of one of its services; null leaves it as it is, an empty text takes it away.
 *
 * @param schedules all that hold at the places that the partner was shown
 */
public record ServiceCorrection(
        UUID serviceId,
        @Nullable String name,
        @Nullable String description,
        @Nullable List<Theme> themes,
        @Nullable Audience audience,
        @Nullable List<OpeningHours> schedules,
        @Nullable String access,
        @Nullable String fees,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone) {

    static ServiceCorrection between(Service shown, Service told) {
        return new ServiceCorrection(
                shown.serviceId(),
                Said.instead(shown.name(), told.name()),
                Said.instead(shown.description(), told.description()),
                Said.instead(shown.themes(), told.themes()),
                Said.instead(shown.audience(), told.audience()),
                Said.instead(shown.schedules(), told.schedules()),
                Said.instead(shown.access(), told.access()),
                Said.instead(shown.fees(), told.fees()),
                Said.instead(shown.website(), told.website()),
                Said.instead(shown.email(), told.email()),
                Said.instead(shown.phone(), told.phone()));
    }

    boolean saysNothing() {
        return Stream.of(name, description, themes, audience, schedules, access, fees, website, email, phone)
                .allMatch(told -> told == null);
    }

    ServiceCorrection only(String service, Predicate<String> taken) {
        return new ServiceCorrection(
                serviceId,
                Said.taken(name, service + "/name", taken),
                Said.taken(description, service + "/description", taken),
                Said.taken(themes, service + "/themes", taken),
                Said.taken(audience, service + "/audience", taken),
                Said.taken(schedules, service + "/schedules", taken),
                Said.taken(access, service + "/access", taken),
                Said.taken(fees, service + "/fees", taken),
                Said.taken(website, service + "/website", taken),
                Said.taken(email, service + "/email", taken),
                Said.taken(phone, service + "/phone", taken));
    }

    /**
     * The service with what it says.
     *
     * @param hidden hours that the partner was not shown, and cannot have meant
     */
    Service of(Service known, List<OpeningHours> hidden) {
        return new Service(
                known.serviceId(),
                Said.overName(known.name(), name),
                Said.over(known.description(), description),
                Said.over(known.themes(), themes),
                Said.over(known.audience(), audience),
                known.departments(),
                known.placeIds(),
                schedules == null
                        ? known.schedules()
                        : Stream.concat(schedules.stream(), hidden.stream()).toList(),
                Said.over(known.access(), access),
                Said.over(known.fees(), fees),
                Said.over(known.website(), website),
                Said.over(known.email(), email),
                Said.over(known.phone(), phone),
                known.confidentiality());
    }
}
