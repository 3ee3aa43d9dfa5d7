package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The year's figures as people read them: each as it was published, beside what was measured. */
final class Bilan {
    private static final String ROW = "  %-40s %13s %18s  %s";

    private Bilan() {}

    static List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Bilan de la première année, du 3 avril 2023 au 2 avril 2024 (données fictives)");
        lines.add("");
        lines.add(ROW.formatted("", "publié", "mesuré", "").stripTrailing());
        FirstYear.published()
                .forEach((code, published) -> lines.add(ROW.formatted(
                        published.label(),
                        published.value(),
                        measured(outcome.figures().path(code)),
                        outcome.differences().stream()
                                        .anyMatch(each -> each.figure().equals(code))
                                ? "≠"
                                : "=")));
        lines.add("");
        lines.add(
                "  Informations préoccupantes : %d, dont %d transmises et %d accusées de réception ; %d reçues à l'instant"
                        .formatted(outcome.passedOn(), outcome.sent(), outcome.acknowledged(), outcome.received()));
        lines.add("");
        outcome.differences().forEach(difference -> lines.add("  ≠ " + difference.sentence()));
        if (outcome.asPublished())
            lines.add("  Tous les chiffres sont ceux publiés ; chaque transmission est arrivée une fois, une seule.");
        return lines;
    }

    private static String measured(JsonNode figure) {
        if (!figure.path("value").isNumber()) return "–";
        BigDecimal value = figure.path("value").decimalValue();
        String number = NumberFormat.getInstance(Locale.FRANCE).format(value).replace('\u202f', ' ');
        return switch (figure.path("unit").asText()) {
            case "%" ->
                "%s %% (%s/%s)"
                        .formatted(
                                number,
                                figure.path("numerator").asText(),
                                figure.path("denominator").asText());
            case "years" -> number + " ans";
            default -> number;
        };
    }
}
