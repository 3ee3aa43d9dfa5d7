package org.vigie.mapping.readmodel.directory.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.communes.Communes;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.readmodel.directory.AudienceText;
import org.vigie.mapping.readmodel.directory.Members;
import org.vigie.mapping.readmodel.directory.PublicPartner;
import org.vigie.mapping.readmodel.directory.PublicPartner.PublicService;
import org.vigie.mapping.readmodel.directory.Term;
import org.vigie.mapping.readmodel.directory.WebAddress;

/** Partners and services in the form of data·inclusion v1: a structure each, a service each, at its first public place. */
final class DataInclusion {
    private static final String SOURCE = "vigie";
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 150;
    private static final int SHORTEST_TEXT = 5;
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern FREE = Pattern.compile("gratuit\\w*\\W*");

    private DataInclusion() {}

    static Members structure(PublicPartner partner) {
        PartnerDetails details = partner.details();
        Members structure = new Members()
                .with("source", SOURCE)
                .with("id", id(partner.partnerId()))
                .with("nom", name(details.name()))
                .with("date_maj", day(partner.modifiedAt()))
                .with("description", description(details.description()))
                .with("siret", details.identifiers().siret())
                .with("site_web", WebAddress.of(details.website()))
                .with("courriel", details.email())
                .with("telephone", details.phone())
                .with("reseaux_porteurs", DataInclusionCodes.reseauxPorteurs(details));
        details.places().stream().findFirst().ifPresent(place -> address(structure, place));
        return structure;
    }

    static Members service(PublicService offered) {
        Service service = offered.service();
        PartnerDetails partner = offered.partner().details();
        Optional<Place> place = service.placeIds().stream().findFirst().flatMap(partner::place);
        String link = WebAddress.of(service.website());
        Members told = new Members()
                .with("source", SOURCE)
                .with("structure_id", id(offered.partner().partnerId()))
                .with("id", id(service.serviceId()))
                .with("nom", name(service.name()))
                .with(
                        "description",
                        Stream.of(service.description(), summary(service, partner))
                                .flatMap(text -> Stream.ofNullable(description(text)))
                                .findFirst()
                                .orElseThrow())
                .with("date_maj", day(offered.partner().modifiedAt()))
                .with("type", DataInclusionCodes.type(service))
                .with("thematiques", DataInclusionCodes.thematiques(service))
                .with("publics", DataInclusionCodes.publics(service))
                .with("publics_precisions", AudienceText.of(service.audience()))
                .with("conditions_acces", service.access())
                .with("frais", fees(service.fees()))
                .with("frais_precisions", service.fees())
                .with("courriel", service.email())
                .with("telephone", service.phone())
                .with("lien_mobilisation", link)
                .with("mobilisable_par", DataInclusionCodes.mobilisablePar(service))
                .with("modes_accueil", DataInclusionCodes.modesAccueil(service))
                .with(
                        "modes_mobilisation",
                        DataInclusionCodes.modesMobilisation(
                                service.email() == null ? partner.email() : service.email(),
                                place.isPresent(),
                                service.phone() == null ? partner.phone() : service.phone(),
                                link))
                .with(
                        "horaires_accueil",
                        OsmHours.of(
                                service.schedules(), place.map(Place::placeId).orElse(null)))
                .with("zone_eligibilite", zone(service, partner));
        place.ifPresent(at -> address(told, at));
        return told;
    }

    private static void address(Members told, Place place) {
        String code = place.commune();
        Optional<Commune> commune = code == null ? Optional.empty() : Communes.find(code);
        told.with("adresse", place.street())
                .with("code_postal", place.postcode())
                .with("code_insee", code)
                .with("commune", commune.map(Commune::name).orElse(null))
                .with("latitude", place.latitude())
                .with("longitude", place.longitude());
    }

    private static List<String> zone(Service service, PartnerDetails partner) {
        if (!service.departments().isEmpty()) {
            return service.departments();
        }
        return partner.scope() == Scope.NATIONAL ? List.of("france") : partner.departments();
    }

    private static String id(UUID id) {
        return SOURCE + "--" + id;
    }

    private static LocalDate day(Instant instant) {
        return FrenchDay.of(instant);
    }

    /** Of 3 to 150 characters, without a full stop at the end. */
    private static String name(String name) {
        String told = cut(name.strip(), LONGEST_NAME);
        while (told.endsWith(".") && told.length() > SHORTEST_NAME) {
            told = told.substring(0, told.length() - 1).stripTrailing();
        }
        return told.codePointCount(0, told.length()) < SHORTEST_NAME ? "Acteur " + told : told;
    }

    private static @Nullable String description(@Nullable String text) {
        return text == null || text.strip().length() < SHORTEST_TEXT ? null : cut(text.strip(), LONGEST_TEXT);
    }

    /** What is known of a service that nobody described. */
    private static String summary(Service service, PartnerDetails partner) {
        String themes = Term.of(service).stream().map(Term::label).collect(Collectors.joining(", "));
        return "Service de " + partner.name() + " : " + service.name() + (themes.isEmpty() ? "" : " (" + themes + ")");
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    private static @Nullable String fees(@Nullable String fees) {
        if (fees == null || fees.isBlank()) {
            return null;
        }
        return FREE.matcher(fees.strip().toLowerCase(Locale.FRENCH)).matches() ? "gratuit" : null;
    }
}
