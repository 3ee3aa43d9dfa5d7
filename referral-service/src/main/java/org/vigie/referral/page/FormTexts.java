package org.vigie.referral.page;

import java.util.Map;
import org.vigie.http.Problems;
import org.vigie.theme.FormError;
import org.vigie.theme.FormWords;

/** What this service's forms say when they were not carried out. */
final class FormTexts {
    private static final Map<String, FormError> BY_KIND = Map.of(
            Problems.TYPE_PREFIX + "case-erased",
            new FormError(
                    "note", "Les données personnelles de la situation sont effacées : envoyez sans précision écrite."),
            Problems.TYPE_PREFIX + "department-taken",
            new FormError(
                    "departments",
                    "Une autre autorité répond déjà du même territoire. Retirez-le d’abord de son entrée, ou listez les communes de chacune."),
            Problems.TYPE_PREFIX + "already-there",
            new FormError("", "La transmission est déjà chez cette autorité."),
            Problems.TYPE_PREFIX + "idempotency-mismatch",
            new FormError(
                    "", "Ce formulaire a déjà été envoyé avec un autre contenu. Rouvrez-le depuis la transmission."));
    private static final FormError IMPOSSIBLE = new FormError(
            "", "Ce n’est plus possible : la transmission a changé entre-temps. Voyez où elle en est avant d’agir.");
    static final FormWords OF_REFERRALS = new FormWords(
            Map.of(
                    "reason", "Choisissez le motif du refus.",
                    "redirectTo", "Choisissez l’autorité dans la liste.",
                    "authority", "Choisissez l’autorité qui doit recevoir la transmission.",
                    "outcome", "Choisissez la suite donnée.",
                    "decidedOn", "Indiquez le jour de la décision, depuis 2000 et au plus tard demain.",
                    "note", "Le texte a au plus 100 000 caractères lisibles.",
                    "kind", "Dites si c’est une copie ou un signalement direct.",
                    "office", "Indiquez le parquet, en 200 caractères au plus.",
                    "reportedAt", "Indiquez la date et l’heure, depuis 2000 et au plus tard demain."),
            Map.of(),
            BY_KIND,
            new FormError(
                    "",
                    "La transmission a changé pendant que vous remplissiez le formulaire. Relisez-la ; envoyez de nouveau si cela vaut toujours."),
            IMPOSSIBLE);
    static final FormWords OF_AUTHORITIES = new FormWords(
            Map.ofEntries(
                    Map.entry("name", "Indiquez le nom, en 200 caractères au plus."),
                    Map.entry(
                            "departments",
                            "Indiquez des codes de départements, séparés par des virgules : 59, 2A, 971."),
                    Map.entry("communes", "Indiquez des codes de communes de l’INSEE, séparés par des virgules."),
                    Map.entry("channels", "Ajoutez au moins un canal."),
                    Map.entry(
                            "channels.N.url",
                            "L’adresse commence par https:// et nomme un serveur, sans utilisateur ni « # »."),
                    Map.entry(
                            "channels.N.secret",
                            "Le secret est whsec_ suivi de 24 à 64 octets en base64 ; il en faut un pour une nouvelle adresse."),
                    Map.entry("channels.N.address", "Indiquez une adresse électronique : crip@exemple.fr."),
                    Map.entry("channels.N.notify", "Indiquez une adresse électronique, ou rien."),
                    Map.entry(
                            "publicKey",
                            "Collez une clé publique au format JWK : elliptique, ou RSA d’au moins 2048 bits, sans sa partie privée."),
                    Map.entry("calendar", "Choisissez le calendrier dans la liste."),
                    Map.entry("effectiveFrom", "Indiquez un jour, d’aujourd’hui à dans cinq ans.")),
            Map.of("channels", "Canal"),
            BY_KIND,
            new FormError(
                    "",
                    "L’annuaire a changé pendant que vous remplissiez le formulaire, mais pas ce qu’il montre : enregistrez de nouveau si cela vaut toujours."),
            IMPOSSIBLE);
    static final FormWords OF_PROSECUTORS = new FormWords(
            Map.of(
                    "offices.N.name", "Indiquez le nom du parquet, en 200 caractères au plus.",
                    "offices.N.email", "Indiquez une adresse électronique du service, ou rien.",
                    "offices.N.telephone", "Indiquez un numéro de téléphone, de 3 à 20 chiffres, ou rien."),
            Map.of("offices", "Parquet"),
            BY_KIND,
            OF_AUTHORITIES.outdated(),
            IMPOSSIBLE);

    private FormTexts() {}
}
