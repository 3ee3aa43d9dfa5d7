package org.vigie.mapping.page.corrections;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Contact;
import org.vigie.mapping.domain.partner.OpeningHours;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.page.PartnerSheet;
import org.vigie.mapping.page.Words;
import org.vigie.theme.FrenchFormats;

/** What the parts of a correction are called, and what an entry says of each in words. */
final class PartTexts {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "Nom"),
            Map.entry("description", "Présentation"),
            Map.entry("website", "Site"),
            Map.entry("email", "Courriel"),
            Map.entry("phone", "Téléphone"),
            Map.entry("themes", "Thèmes"),
            Map.entry("audience", "Public"),
            Map.entry("schedules", "Horaires"),
            Map.entry("access", "Accès"),
            Map.entry("fees", "Coût"),
            Map.entry("address", "Adresse"),
            Map.entry("accessibility", "Accessibilité"));

    private PartTexts() {}

    /** What the part is called, and of which service or place it is. */
    static String label(PartnerDetails known, String part) {
        List<String> path = List.of(part.split("/", -1));
        String label = LABELS.getOrDefault(path.getLast(), "Contact");
        return switch (path.getFirst()) {
            case "services" ->
                label
                        + known.service(id(path))
                                .map(service -> " du service « " + service.name() + " »")
                                .orElse("");
            case "places" ->
                label
                        + known.place(id(path))
                                .map(Place::name)
                                .map(name -> " du lieu « " + name + " »")
                                .orElse(" du lieu");
            default -> label;
        };
    }

    /** What these details say of the part, but for contacts; empty for nothing. */
    static String of(PartnerDetails details, String part) {
        List<String> path = List.of(part.split("/", -1));
        return switch (path.getFirst()) {
            case "services" ->
                details.service(id(path))
                        .map(service -> of(details, service, path.getLast()))
                        .orElse("");
            case "places" ->
                details.place(id(path)).map(place -> of(place, path.getLast())).orElse("");
            case "name" -> details.name();
            case "description" -> text(details.description());
            case "website" -> text(details.website());
            case "email" -> text(details.email());
            default -> text(details.phone());
        };
    }

    private static UUID id(List<String> path) {
        return UUID.fromString(path.get(1));
    }

    private static String of(PartnerDetails details, Service service, String field) {
        return switch (field) {
            case "name" -> service.name();
            case "description" -> text(service.description());
            case "themes" -> labels(service.themes());
            case "audience" -> Words.words(service.audience());
            case "schedules" ->
                service.schedules().stream().map(hours -> of(details, hours)).collect(Collectors.joining("\n"));
            case "access" -> text(service.access());
            case "fees" -> text(service.fees());
            case "website" -> text(service.website());
            case "email" -> text(service.email());
            default -> text(service.phone());
        };
    }

    private static String of(Place place, String field) {
        return switch (field) {
            case "name" -> text(place.name());
            case "address" -> PartnerSheet.where(place);
            default -> labels(place.accessibility());
        };
    }

    private static String of(PartnerDetails details, OpeningHours hours) {
        StringBuilder words = new StringBuilder(Words.words(hours));
        if (hours.validFrom() != null) {
            words.append(", dès le ").append(FrenchFormats.frenchDay(hours.validFrom()));
        }
        if (hours.validTo() != null) {
            words.append(", jusqu’au ").append(FrenchFormats.frenchDay(hours.validTo()));
        }
        Optional.ofNullable(hours.placeId())
                .flatMap(details::place)
                .map(Place::name)
                .ifPresent(name -> words.append(", ").append(name));
        return words.toString();
    }

    /** A contact in words; empty for none. */
    static String of(@Nullable Contact contact) {
        return contact == null
                ? ""
                : Stream.of(contact.name(), contact.function(), contact.phone(), contact.email())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }

    private static String labels(List<? extends Enum<?>> codes) {
        return codes.stream().map(Words::label).collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable String text) {
        return Objects.toString(text, "");
    }
}
