package org.vigie.analytics.page;

import java.util.Arrays;
import java.util.List;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicBreakdown;
import org.vigie.analytics.page.ChartTable.Order;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownBody;

/** The breakdowns that the page shows as charts, in its order. Those that split as the report does are in the report's own tables. */
enum ShownBreakdown {
    MONTH(
            Breakdown.MONTH,
            Order.MONTHS,
            "Situations par mois",
            "situations",
            "Par le mois de la première prise de contact."),
    CALL_MONTH(Breakdown.CALL_MONTH, Order.MONTHS, "Prises de contact par mois", "prises de contact", ""),
    REGION(
            Breakdown.REGION,
            Order.LARGEST_FIRST,
            "Mineur·es par région",
            "mineur·es",
            "Par le lieu de résidence connu en dernier."),
    AGE(Breakdown.AGE, Order.OF_KEYS, "Mineur·es par âge", "mineur·es", "Par le premier âge qui a été dit."),
    GENDER(Breakdown.GENDER, Order.OF_KEYS, "Mineur·es par genre", "mineur·es", "Par le genre connu en dernier."),
    CHANNEL(
            Breakdown.CHANNEL,
            Order.LARGEST_FIRST,
            "Prises de contact par canal",
            "prises de contact",
            "Toutes celles de la période."),
    RELATION(
            Breakdown.RELATION,
            Order.LARGEST_FIRST,
            "Lien de l’appelant avec le mineur",
            "situations",
            "À la première prise de contact."),
    CONTACTS(
            Breakdown.CONTACTS,
            Order.OF_KEYS,
            "Prises de contact par situation",
            "situations",
            "Jusqu’à la fin de la période."),
    CONCERN_PAIRS(
            Breakdown.CONCERN_PAIRS,
            Order.LARGEST_TOLD,
            "Problématiques évoquées ensemble",
            "situations",
            "Dans la même prise de contact ou non\u202f; une situation compte dans chacune de ses paires."),
    CALL_TO_IP(
            Breakdown.CALL_TO_IP,
            Order.OF_KEYS,
            "Délai jusqu’à l’information préoccupante",
            "situations",
            "De la première prise de contact à la première information préoccupante."),
    IP_TO_ACKNOWLEDGEMENT(
            Breakdown.IP_TO_ACKNOWLEDGEMENT,
            Order.OF_KEYS,
            "Délai jusqu’à l’accusé de réception",
            "transmissions",
            "De l’ouverture de la transmission à la réception qu’une autorité a dite."),
    IP_TO_ANSWER(
            Breakdown.IP_TO_ANSWER,
            Order.OF_KEYS,
            "Délai jusqu’au retour du département",
            "transmissions",
            "De l’ouverture de la transmission au premier retour."),
    ANSWER_DEADLINE(
            Breakdown.ANSWER_DEADLINE,
            Order.OF_KEYS,
            "Retours dans les trois mois",
            "transmissions",
            "Trois mois à compter de la réception."),
    OUTCOME(
            Breakdown.OUTCOME,
            Order.LARGEST_FIRST,
            "Suites données par les départements",
            "transmissions",
            "Ce qui a été dit en dernier.");

    private static final String OMITTED = "Les mois d’avant et d’après, dont rien n’est à montrer, sont omis.";

    private final Breakdown breakdown;
    private final Order order;
    private final String title;
    private final String unit;
    private final String hint;

    ShownBreakdown(Breakdown breakdown, Order order, String title, String unit, String hint) {
        this.breakdown = breakdown;
        this.order = order;
        this.title = title;
        this.unit = unit;
        this.hint = hint;
    }

    /** Those that {@code audience} may see anything of. */
    static List<ShownBreakdown> of(Audience audience, Period period) {
        return Arrays.stream(values())
                .filter(shown -> audience == Audience.INTERNAL || PublicBreakdown.isGiven(shown.breakdown, period))
                .toList();
    }

    Breakdown breakdown() {
        return breakdown;
    }

    ChartTable table(BreakdownBody body) {
        List<ChartRow> rows = ChartRow.of(body, order);
        List<ChartRow> shown = order == Order.MONTHS ? ChartRow.withRoomForEach(rows) : rows;
        String omitted = shown.size() < rows.size() ? " " + OMITTED : "";
        return new ChartTable(body.dimension(), title, unit, (hint + omitted).strip(), order, shown, Summary.of(body));
    }
}
