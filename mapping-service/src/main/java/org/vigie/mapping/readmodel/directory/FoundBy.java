package org.vigie.mapping.readmodel.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.communes.Communes;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;
import org.vigie.vocabulary.Vocabulary;

/**
 * The texts that a partner is found by, from the most telling to the least.
 *
 * @param name of the partner
 * @param services their names and themes, the partner's sector
 * @param words what is told of partner and services
 * @param places their names, communes and departments
 */
record FoundBy(String name, String services, String words, String places) {
    /** A tsvector has a limit of 1 MB; whoever tells more of a partner than a book is found by its beginning. */
    private static final int LONGEST = 50_000;

    private static final FoundBy NOTHING = new FoundBy("", "", "", "");

    /** By whoever may know of things up to a level: of what is stricter, nobody finds out by looking for it. */
    static FoundBy by(Confidentiality cleared, PartnerDetails partner) {
        Disclosure disclosure = new Disclosure(cleared);
        return cleared == Confidentiality.PUBLIC && !disclosure.shows(partner.confidentiality())
                ? NOTHING
                : of(disclosure.of(partner));
    }

    private static FoundBy of(PartnerDetails partner) {
        Enum<?> sector = partner.sector();
        List<Service> services = partner.services();
        return new FoundBy(
                cut(partner.name()),
                joined(Stream.concat(
                        Stream.of(sector == null ? "" : Vocabulary.label(sector)),
                        services.stream().flatMap(FoundBy::titlesOf))),
                joined(Stream.concat(
                        Stream.of(text(partner.description())),
                        services.stream().flatMap(FoundBy::wordsOf))),
                joined(Stream.concat(
                        partner.departments().stream().map(FoundBy::department),
                        partner.places().stream().flatMap(FoundBy::namesOf))));
    }

    /** What one service is found by, its partner's name and places apart. */
    static FoundBy of(Service service, PartnerDetails partner) {
        return new FoundBy(
                cut(service.name()),
                joined(Stream.concat(titlesOf(service), Stream.of(partner.name()))),
                joined(wordsOf(service)),
                joined(Stream.concat(partner.departments().stream(), service.departments().stream())
                        .map(FoundBy::department)));
    }

    /** In that order. */
    List<String> texts() {
        return List.of(name, services, words, places);
    }

    private static Stream<String> titlesOf(Service service) {
        return Stream.concat(
                Stream.of(service.name()), service.themes().stream().map(Vocabulary::label));
    }

    private static Stream<String> wordsOf(Service service) {
        return Stream.of(text(service.description()), text(service.access()), text(service.fees()));
    }

    private static Stream<String> namesOf(Place place) {
        String commune = place.commune();
        return Stream.of(
                text(place.name()),
                commune == null ? "" : Communes.find(commune).map(Commune::name).orElse(""),
                text(place.postcode()));
    }

    private static String department(String code) {
        Optional<Department> department = Territories.department(code);
        return department.map(known -> code + " " + known.name()).orElse(code);
    }

    private static String joined(Stream<String> texts) {
        return cut(texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }
}
