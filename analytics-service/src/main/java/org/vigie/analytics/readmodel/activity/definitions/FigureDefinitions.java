package org.vigie.analytics.readmodel.activity.definitions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.analytics.domain.ActionType;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.CallerCategory;
import org.vigie.analytics.domain.Concern;
import org.vigie.analytics.domain.Totals;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition.Kind;
import org.vigie.vocabulary.Vocabulary;

/**
 * The definitions of all figures, in the order of the report. Codes and their order are the report's own, words of the vocabulary's: a
 * figure that nobody defined keeps the service from starting.
 */
public final class FigureDefinitions {
    private static final String CASES =
            "Situations de la cohorte : celles dont la première prise de contact a lieu dans la période.";
    private static final String MINORS =
            "Mineurs des situations de la cohorte dont une prise de contact a fait état avant la fin de la période.";
    private static final String FROM_CALLS =
            "Prises de contact enregistrées par la plateforme (journal de intake-service).";
    private static final String FROM_ACTIONS =
            "Actions engagées et prises de contact enregistrées par la plateforme (journal de intake-service).";
    private static final String FROM_MAP =
            "Temps de travail et interventions enregistrés dans la cartographie (journal de mapping-service).";
    private static final String UNKNOWN_STAYS =
            " Ce qui est connu en dernier fait foi ; les mineurs pour lesquels on ne le sait pas restent au dénominateur.";

    private static final SequencedMap<String, FigureDefinition> ALL = inOrderOfTheReport();

    private FigureDefinitions() {}

    /** All of them by code, in the order of the report. */
    public static SequencedMap<String, FigureDefinition> all() {
        return ALL;
    }

    /** What holds for every figure. */
    public static String rules() {
        return "Les jours sont ceux de Paris, le premier et le dernier jour de la période sont compris. « Première » et « dernière »"
                + " s’entendent par la date des faits, non par celle de leur saisie. Ce qui est dit ou fait après le dernier jour de la"
                + " période n’y compte pas. Un mineur compte une fois par situation ; des situations réunies comptent pour une seule. Les"
                + " pourcentages sont arrondis à l’entier, la moitié vers le haut ; sur un dénominateur nul il n’y a pas de valeur.";
    }

    private static SequencedMap<String, FigureDefinition> inOrderOfTheReport() {
        Map<String, FigureDefinition> known = Stream.of(cohort(), minors(), shares(), map())
                .flatMap(List::stream)
                .collect(Collectors.toMap(FigureDefinition::code, definition -> definition));
        SequencedMap<String, FigureDefinition> ordered = new LinkedHashMap<>();
        for (String code : ActivityFigures.of(new Totals(Map.of(), Map.of(), 0)).keySet()) {
            FigureDefinition definition = known.get(code);
            if (definition == null) {
                throw new IllegalStateException("nobody defined the figure " + code);
            }
            ordered.put(code, definition);
        }
        return Collections.unmodifiableSequencedMap(ordered);
    }

    private static List<FigureDefinition> cohort() {
        return List.of(
                count(
                        "cases",
                        "Situations",
                        "situations",
                        "Nombre de situations dont la première prise de contact a lieu dans la période : la cohorte de la période.",
                        FROM_CALLS),
                count(
                        "calls",
                        "Prises de contact",
                        "prises de contact",
                        "Nombre de prises de contact qui ont lieu dans la période, quelle que soit la date à laquelle leur situation s’est"
                                + " ouverte. Un envoi répété sous la même référence compte une fois.",
                        FROM_CALLS),
                count("minors", "Mineur·es", "mineurs", "Nombre de mineurs des situations de la cohorte.", FROM_CALLS),
                count(
                        "departments",
                        "Départements",
                        "départements et collectivités",
                        "Nombre de départements et de collectivités distincts où résident ces mineurs, d’après ce qui est connu en dernier"
                                + " à la fin de la période.",
                        FROM_CALLS));
    }

    private static List<FigureDefinition> minors() {
        return List.of(
                new FigureDefinition(
                        "minors.mean-age",
                        "Âge moyen",
                        Kind.MEAN,
                        "mineurs",
                        "Somme des âges connus, en années.",
                        "Mineurs de la cohorte dont l’âge est connu.",
                        "Moyenne des âges connus, avec une décimale. L’âge d’un mineur est le premier qui a été dit de lui.",
                        FROM_CALLS),
                ofMinors("girls", "Filles", "qui sont des filles"),
                ofMinors("boys", "Garçons", "qui sont des garçons"),
                ofMinors("transgender", "Personnes transgenres", "qui se disent transgenres"),
                ofMinors(
                        "known-to-child-protection",
                        "Connu·es de la protection de l’enfance",
                        "connus de la protection de l’enfance"));
    }

    private static List<FigureDefinition> shares() {
        List<FigureDefinition> shares = new ArrayList<>();
        for (CallerCategory category : CallerCategory.values()) {
            shares.add(ofCases(
                    "caller." + category,
                    category,
                    "Situations de la cohorte dont la première prise de contact vient de cette catégorie d’appelants.",
                    "Part des situations selon l’auteur de la première prise de contact. ",
                    FROM_CALLS));
        }
        for (Concern concern : Concern.values()) {
            shares.add(ofCases(
                    "concern." + concern,
                    concern,
                    "Situations de la cohorte dont au moins une prise de contact, avant la fin de la période, évoque cette problématique.",
                    "Part des situations dans lesquelles la problématique est évoquée. Une situation peut en évoquer plusieurs. ",
                    FROM_CALLS));
        }
        for (ActionType type : ActionType.values()) {
            shares.add(ofCases(
                    "action." + type,
                    type,
                    "Situations de la cohorte pour lesquelles au moins une action de ce type a été engagée avant la fin de la période.",
                    "Part des situations qui ont donné lieu à cette action. Une situation peut donner lieu à plusieurs. ",
                    FROM_ACTIONS));
        }
        return shares;
    }

    private static List<FigureDefinition> map() {
        return List.of(
                count(
                        "mapping.work-sessions",
                        "Temps de travail de cartographie",
                        "temps de travail",
                        "Nombre de temps de travail de cartographie tenus dans la période.",
                        FROM_MAP),
                count(
                        "mapping.partners-met",
                        "Institutions et associations rencontrées",
                        "acteurs",
                        "Nombre d’acteurs distincts présents à au moins un de ces temps de travail.",
                        FROM_MAP),
                count(
                        "awareness.sessions",
                        "Interventions de sensibilisation",
                        "interventions",
                        "Nombre d’interventions de sensibilisation tenues dans la période.",
                        FROM_MAP),
                count(
                        "awareness.professionals",
                        "Professionnels sensibilisés",
                        "professionnels",
                        "Somme des professionnels touchés par chacune de ces interventions ; qui assiste à deux compte deux fois.",
                        FROM_MAP));
    }

    private static FigureDefinition count(String code, String label, String unit, String definition, String source) {
        return new FigureDefinition(code, label, Kind.COUNT, unit, null, null, definition, source);
    }

    private static FigureDefinition ofMinors(String code, String label, String who) {
        return new FigureDefinition(
                "minors." + code,
                label,
                Kind.SHARE,
                "mineurs",
                "Mineurs de la cohorte " + who + ".",
                MINORS,
                "Part des mineurs de la cohorte " + who + "." + UNKNOWN_STAYS,
                FROM_CALLS);
    }

    private static FigureDefinition ofCases(
            String code, Enum<?> term, String numerator, String definition, String source) {
        return new FigureDefinition(
                code,
                Vocabulary.label(term),
                Kind.SHARE,
                "situations",
                numerator,
                CASES,
                definition + Vocabulary.french().term(term).definition(),
                source);
    }
}
