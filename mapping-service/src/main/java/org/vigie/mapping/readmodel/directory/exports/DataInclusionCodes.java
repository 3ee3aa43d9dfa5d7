package org.vigie.mapping.readmodel.directory.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Audience;
import org.vigie.mapping.domain.partner.Gender;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.domain.partner.Theme;

/** The map's codes in the reference lists of data·inclusion, which are made for insertion: what has no counterpart there is left out. */
final class DataInclusionCodes {
    private static final int STILL_YOUNG = 25;

    private DataInclusionCodes() {}

    static List<String> thematiques(Service service) {
        return service.themes().stream()
                .flatMap(theme -> thematiques(theme).stream())
                .distinct()
                .toList();
    }

    private static List<String> thematiques(Theme theme) {
        return switch (theme) {
            case PREVENTION, IDENTIFICATION, OUTREACH, TRAINING -> List.of();
            case SUPPORT ->
                List.of("difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte");
            case HOUSING -> List.of("logement-hebergement--rechercher-une-solution-dhebergement-temporaire");
            case HEALTH_CARE -> List.of("sante--acces-aux-soins", "sante--sante-sexuelle");
            case MENTAL_HEALTH -> List.of("sante--sante-mentale");
            case ADDICTIONS -> List.of("sante--addictions");
            case LEGAL ->
                List.of(
                        "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits",
                        "difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire");
            case SCHOOLING_AND_INSERTION -> List.of("se-former--trouver-sa-formation");
            case FAMILY_SUPPORT ->
                List.of(
                        "famille--soutien-a-la-parentalite-et-a-leducation",
                        "famille--surmonter-conflits-separation-violence");
        };
    }

    /** By its first theme that says how it helps. */
    static @Nullable String type(Service service) {
        return service.themes().stream()
                .map(DataInclusionCodes::type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String type(Theme theme) {
        return switch (theme) {
            case SUPPORT, FAMILY_SUPPORT, LEGAL, MENTAL_HEALTH, ADDICTIONS, HEALTH_CARE, SCHOOLING_AND_INSERTION ->
                "accompagnement";
            case TRAINING -> "formation";
            case PREVENTION -> "information";
            case HOUSING -> "aide-materielle";
            case IDENTIFICATION, OUTREACH -> null;
        };
    }

    /** What teaches professionals alone is for no public of the list. */
    static List<String> publics(Service service) {
        if (isForProfessionals(service)) {
            return List.of();
        }
        Audience audience = service.audience();
        List<String> publics = new ArrayList<>();
        if (audience.minimumAge() != null
                || audience.maximumAge() != null
                || !audience.genders().isEmpty()) {
            Integer least = audience.minimumAge();
            publics.addAll(least == null || least <= STILL_YOUNG ? List.of("jeunes") : List.of());
        }
        if (audience.genders().equals(List.of(Gender.GIRL))) {
            publics.add("femmes");
        }
        if (service.themes().contains(Theme.FAMILY_SUPPORT)) {
            publics.add("familles");
        }
        return publics.isEmpty() && audience.equals(Audience.EVERYBODY) ? List.of("tous-publics") : publics;
    }

    static List<String> mobilisablePar(Service service) {
        return isForProfessionals(service) ? List.of("professionnels") : List.of();
    }

    /** Where neither a place nor a way to be reached is public, nothing is said. */
    static List<String> modesAccueil(Service service) {
        return service.placeIds().isEmpty() ? List.of() : List.of("en-presentiel");
    }

    static List<String> modesMobilisation(
            @Nullable String email, boolean hasPlace, @Nullable String phone, @Nullable String link) {
        return Stream.of(
                        email == null ? null : "envoyer-un-courriel",
                        hasPlace ? "se-presenter" : null,
                        phone == null ? null : "telephoner",
                        link == null ? null : "utiliser-lien-mobilisation")
                .filter(Objects::nonNull)
                .toList();
    }

    static List<String> reseauxPorteurs(PartnerDetails partner) {
        Sector sector = partner.sector();
        if (sector == null || partner.kind() != PartnerKind.INSTITUTION) {
            return List.of();
        }
        return switch (sector) {
            case DEPARTMENTAL_COUNCIL -> List.of("departements");
            case JUDICIAL_PROTECTION_OF_YOUTH -> List.of("pjj");
            case MUNICIPALITY -> List.of("communes");
            default -> List.of();
        };
    }

    private static boolean isForProfessionals(Service service) {
        return service.themes().equals(List.of(Theme.TRAINING));
    }
}
