package org.vigie.mapping.page;

import java.util.Map;
import org.vigie.theme.FormError;
import org.vigie.theme.FormWords;

/** What the form of a partner says when it was not carried out. */
public final class FormTexts {
    private static final String LEVEL = "Choisissez dans la liste qui peut le savoir.";
    private static final String EMAIL = "Indiquez une adresse électronique, ou rien : contact@exemple.fr.";
    private static final String PHONE = "Indiquez un numéro de téléphone, ou rien : 03 20 00 00 00.";
    private static final String WEBSITE = "L’adresse commence par https:// ou http:// et nomme un site.";
    private static final String DEPARTMENTS =
            "Indiquez des codes de départements, séparés par des virgules : 59, 2A, 971.";
    private static final String AGE = "Indiquez un âge de 0 à 120 ans, le plus petit d’abord, ou rien.";
    private static final String NAME = "Indiquez le nom, en 500 caractères au plus.";
    private static final String SHORT_TEXT = "Le texte a au plus 500 caractères.";
    private static final String TEXT = "Le texte a au plus 5 000 caractères lisibles.";

    private static final String SCHEDULES =
            "Une ligne par horaire, sans chevauchement, comme : du lundi au jeudi 9h-12h et 14h-17h30 du"
                    + " 2026-01-01 au 2026-12-31 lieu 1. Le lieu est choisi pour le service.";

    public static final FormWords OF_PARTNERS = new FormWords(
            Map.ofEntries(
                    Map.entry("name", NAME),
                    Map.entry("kind", "Choisissez la nature de l’acteur."),
                    Map.entry("sector", "Choisissez le secteur dans la liste, ou rien."),
                    Map.entry("scope", "Dites si l’acteur est local ou national."),
                    Map.entry("departments", "Il en faut un au moins pour un acteur local. " + DEPARTMENTS),
                    Map.entry("description", "Le texte a au plus 100 000 caractères lisibles."),
                    Map.entry("website", WEBSITE),
                    Map.entry("email", EMAIL),
                    Map.entry("phone", PHONE),
                    Map.entry("confidentiality", LEVEL),
                    Map.entry("source", SHORT_TEXT),
                    Map.entry("verificationMonths", "Indiquez un nombre de mois, de 1 à 60, ou rien."),
                    Map.entry("identifiers.siret", "Le SIRET a 14 chiffres, dont le dernier est une clé."),
                    Map.entry("identifiers.finess", "Le numéro FINESS a 9 caractères, dont le dernier est une clé."),
                    Map.entry("identifiers.rna", "Le numéro RNA est W suivi de 9 caractères."),
                    Map.entry("contacts.N.name", "Indiquez un nom, une fonction, un courriel ou un téléphone."),
                    Map.entry("contacts.N.function", SHORT_TEXT),
                    Map.entry("contacts.N.email", EMAIL),
                    Map.entry("contacts.N.phone", PHONE),
                    Map.entry("contacts.N.confidentiality", LEVEL),
                    Map.entry("places.N.name", SHORT_TEXT),
                    Map.entry("places.N.street", SHORT_TEXT),
                    Map.entry("places.N.postcode", "Le code postal a cinq chiffres."),
                    Map.entry("places.N.commune", "Indiquez le code INSEE d’une commune : 59350."),
                    Map.entry("places.N.department", "Indiquez le code du département de la commune : 59."),
                    Map.entry("places.N.latitude", "Indiquez un point en France, par sa latitude et sa longitude."),
                    Map.entry("places.N.longitude", "Indiquez un point en France, par sa latitude et sa longitude."),
                    Map.entry("places.N.accessibility", "Choisissez dans la liste."),
                    Map.entry("places.N.confidentiality", LEVEL),
                    Map.entry("services.N.name", NAME),
                    Map.entry("services.N.description", "Le texte a au plus 100 000 caractères lisibles."),
                    Map.entry("services.N.themes", "Choisissez les thèmes dans la liste."),
                    Map.entry("services.N.audience.minimumAge", AGE),
                    Map.entry("services.N.audience.maximumAge", AGE),
                    Map.entry("services.N.audience.genders", "Choisissez dans la liste."),
                    Map.entry("services.N.departments", DEPARTMENTS),
                    Map.entry("services.N.placeIds", "Choisissez parmi les lieux de cet acteur."),
                    Map.entry("services.N.schedules", SCHEDULES),
                    Map.entry("services.N.access", TEXT),
                    Map.entry("services.N.fees", TEXT),
                    Map.entry("services.N.website", WEBSITE),
                    Map.entry("services.N.email", EMAIL),
                    Map.entry("services.N.phone", PHONE),
                    Map.entry("services.N.confidentiality", LEVEL)),
            Map.of("contacts", "Contact", "places", "Lieu", "services", "Service"),
            Map.of(),
            new FormError(
                    "",
                    "La fiche vient d’être modifiée par ailleurs, et rien n’est enregistré. Ce que vous n’aviez pas touché est"
                            + " maintenant comme dans la fiche ; relisez, puis enregistrez si cela vaut toujours."),
            new FormError("", "Ce n’est plus possible : la fiche a changé entre-temps. Relisez-la avant d’agir."));

    private FormTexts() {}
}
