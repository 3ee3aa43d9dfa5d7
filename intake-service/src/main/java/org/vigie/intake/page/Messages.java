package org.vigie.intake.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.vigie.http.Violation;
import org.vigie.theme.FormError;

/** What forms say beside a field whose value is not taken: what is expected of it, whatever was wrong. */
final class Messages {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String WHOLE_FORM =
            "Le formulaire n’a pas pu être lu. Rouvrez la page et recommencez ; si cela se répète, prévenez l’équipe.";
    /** Said when the log cannot answer now. */
    static final FormError UNAVAILABLE = new FormError(
            "",
            "L’enregistrement est momentanément impossible. Rien n’est perdu tant que cette page reste ouverte :"
                    + " enregistrez de nouveau dans un instant.");

    /** Said when what the form rests on is not so any more. */
    static final FormError OUTDATED = new FormError(
            "",
            "La situation a changé depuis l’ouverture de cette page, et rien n’est enregistré : relisez-la, puis"
                    + " enregistrez de nouveau si c’est toujours juste.");

    /** Said when a form names a minor whom the case does not have. */
    static final FormError STRANGER =
            new FormError("", "Un·e mineur·e du formulaire n’est pas de la situation. Rouvrez la page.");

    private static final Map<String, String> BY_FIELD = Map.ofEntries(
            Map.entry("channel", "Choisissez le canal."),
            Map.entry("caller.category", "Choisissez qui appelle."),
            Map.entry("caller.relation", "Choisissez le lien avec le ou la mineur·e dans la liste."),
            Map.entry("occurredAt", "Indiquez la date et l’heure, depuis 2000 et au plus tard demain."),
            Map.entry("concerns", "Choisissez les problématiques dans la liste."),
            Map.entry("narrative", "Le récit a au plus 100 000 caractères lisibles."),
            Map.entry("minors.N.gender", "Choisissez le genre dans la liste."),
            Map.entry("minors.N.age", "L’âge est un nombre entier de 0 à 20."),
            Map.entry("minors.N.department", "Choisissez le département dans la liste."),
            Map.entry("minors.N.commune", "Le code de la commune est celui de l’INSEE, dans le département choisi."),
            Map.entry("minors.N.knownToChildProtection", "Choisissez dans la liste."),
            Map.entry("minors.N.identity.firstName", "Le prénom a au plus 100 000 caractères lisibles."),
            Map.entry("minors.N.identity.lastName", "Le nom a au plus 100 000 caractères lisibles."),
            Map.entry("minors.N.identity.birthDate", "La date de naissance est un jour entre 1900 et aujourd’hui."),
            Map.entry("minors.N.identity.phone", "Le téléphone a au plus 100 000 caractères lisibles."),
            Map.entry("minors.N.identity.address", "L’adresse a au plus 100 000 caractères lisibles."),
            Map.entry("kind", "Choisissez la nature du contact."),
            Map.entry("dueAt", "Indiquez une date et une heure à venir, dans les dix-huit mois."),
            Map.entry("minorId", "Choisissez un·e mineur·e de la situation."),
            Map.entry("note", "Le texte a au plus 100 000 caractères lisibles."),
            Map.entry("reason", "Dites pourquoi, en 100 000 caractères lisibles au plus."),
            Map.entry("outcome", "Choisissez ce qu’il en est sorti."),
            Map.entry("reasons", "Choisissez les raisons dans la liste."),
            Map.entry("sameMinors", "Ne cochez chaque mineur·e qu’une fois."),
            Map.entry("minorIds", "Choisissez au moins un·e mineur·e de la situation."),
            Map.entry("department", "Choisissez le département qui reçoit."),
            Map.entry("commune", "Le code de la commune est celui de l’INSEE, dans le département choisi."),
            Map.entry("urgency", "Choisissez l’urgence dans la liste."),
            Map.entry("parentsInformed", "Dites si les parents sont informés en choisissant dans la liste."),
            Map.entry("summary", "Le texte a au plus 100 000 caractères lisibles."),
            Map.entry("adviceKinds", "Choisissez les conseils dans la liste."),
            Map.entry("partnerId", "Choisissez un acteur de la cartographie, encore ouvert à cette date."),
            Map.entry("documentReference", "Choisissez un document du catalogue, en usage à cette date."),
            Map.entry("aseService", "Le nom du service a au plus 100 000 caractères lisibles."));

    private Messages() {}

    /**
     * What to say of {@code violations}, each field once.
     *
     * @param fieldOf the field's name in the form, by its name in the request
     * @param whereOf in which part of the form a field is, empty where that goes without saying
     */
    static List<FormError> of(
            List<Violation> violations, UnaryOperator<String> fieldOf, UnaryOperator<String> whereOf) {
        Map<String, FormError> errors = new LinkedHashMap<>();
        for (Violation violation : violations) {
            String field = fieldOf.apply(name(violation));
            errors.putIfAbsent(field, of(field, whereOf.apply(field)));
        }
        return List.copyOf(errors.values());
    }

    private static FormError of(String field, String where) {
        String message = BY_FIELD.get(NUMBER.matcher(field).replaceAll("N"));
        return message == null ? new FormError("", WHOLE_FORM) : new FormError(field, where, message);
    }

    /** {@code minors.0.age} for the pointer {@code /minors/0/age}; what is wrong with one of several values is with all. */
    private static String name(Violation violation) {
        String name = String.valueOf(violation.pointer()).replace('/', '.');
        return name.replaceFirst("^\\.", "")
                .replaceFirst("^(concerns|minorIds|adviceKinds|reasons|sameMinors)\\..*", "$1");
    }
}
