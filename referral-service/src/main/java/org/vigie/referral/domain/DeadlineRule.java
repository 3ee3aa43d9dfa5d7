package org.vigie.referral.domain;

import java.util.Locale;

/**
 * The rules that give deadlines, in the words that users see. Where the law asks for speed and names no number, the number is the
 * platform's own.
 */
public enum DeadlineRule {
    /** Grave and immediate danger: the prosecutor is told without delay (CASF L226-4), so the authority has hours. */
    ACKNOWLEDGED_WITHIN_HOURS("Danger grave et immédiat : accusé de réception sous %d h", "CASF L226-4"),
    /** The authority says within working days that it has what was passed on to it (CASF L226-3: it takes in and evaluates). */
    ACKNOWLEDGED_WITHIN_WORKING_DAYS("Accusé de réception sous %d jours ouvrés", "CASF L226-3"),
    /** CASF D226-2-4: the evaluation is made within three months of the receipt of the information préoccupante. */
    EVALUATION_WITHIN_THREE_MONTHS("Évaluation dans les %d mois suivant la réception", "CASF D226-2-4"),
    /** CASF D226-2-4 again: sooner according to age, notably under two years; it leaves open how much sooner. */
    EVALUATION_SOONER_UNDER_TWO(
            "Évaluation dans un délai réduit à %d mois : un enfant a moins de deux ans", "CASF D226-2-4"),
    /** CASF D226-2-8: who passed on and asks for it hears of the outcome within three months of the request. */
    INFORMANT_TOLD_WITHIN_THREE_MONTHS(
            "La personne qui l’a demandé est informée des suites dans les %d mois suivant sa demande", "CASF D226-2-8");

    private final String text;
    private final String article;

    DeadlineRule(String text, String article) {
        this.text = text;
        this.article = article;
    }

    /**
     * The rule in French.
     *
     * @param length how many hours, working days or months
     */
    public String text(int length) {
        return String.format(Locale.FRENCH, text, length);
    }

    /** The article of law that it comes from. */
    public String article() {
        return article;
    }
}
