package org.vigie.mapping.page.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.OpeningHours;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.page.verification.VerificationVisits.Open;
import org.vigie.vocabulary.Vocabulary;

/**
 * What the page shows.
 *
 * @param path of the page
 * @param expiresAt until when the link is good
 * @param assuredOn when the entry was last said to be true, or null
 * @param waiting corrections that wait for a cartographer
 */
public record EntryView(
        String path,
        Instant expiresAt,
        @Nullable LocalDate assuredOn,
        int waiting,
        String name,
        List<String> departments,
        List<PlaceLine> places,
        List<ServiceLine> services) {

    /** A place in a line. */
    public record PlaceLine(String name, String address) {}

    /** A service with what is told of it in lines. */
    public record ServiceLine(String name, String themes, String description, List<String> hours) {}

    static EntryView of(Open open) {
        PartnerDetails shown = open.shown();
        return new EntryView(
                open.path(),
                open.link().expiresAt(),
                open.partner().details().assuredOn(),
                open.partner().details().proposals().size(),
                shown.name(),
                shown.departments(),
                shown.places().stream().map(EntryView::line).toList(),
                shown.services().stream().map(EntryView::line).toList());
    }

    private static PlaceLine line(Place place) {
        return new PlaceLine(place.name() == null ? "Lieu" : place.name(), joined(place.street(), place.postcode()));
    }

    private static ServiceLine line(Service service) {
        return new ServiceLine(
                service.name(),
                service.themes().stream().map(Vocabulary::label).collect(Collectors.joining(", ")),
                service.description() == null ? "" : service.description(),
                service.schedules().stream().map(EntryView::line).toList());
    }

    private static String line(OpeningHours hours) {
        String days = hours.days().stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.FRANCE))
                .collect(Collectors.joining(", "));
        return days + " : " + hours.opensAt() + " – " + hours.closesAt();
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
