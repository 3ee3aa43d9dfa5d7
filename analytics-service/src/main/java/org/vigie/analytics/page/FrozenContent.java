package org.vigie.analytics.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.vigie.analytics.readmodel.activity.export.FigureWords;
import org.vigie.analytics.readmodel.activity.freeze.FrozenReport;
import org.vigie.theme.FrenchFormats;

/**
 * What was frozen, as it was signed then: labels and definitions are those of that day.
 *
 * @param figures empty when the database was changed so that nothing can be read
 */
public record FrozenContent(List<Line> figures, List<Log> logs, String rules) {

    /** A figure with what it meant. */
    public record Line(String label, String value, String definition) {}

    /** Up to where a log was counted. */
    public record Log(String name, long position) {}

    static FrozenContent of(FrozenReport report) {
        return report.document()
                .map(document -> new FrozenContent(
                        document.path("figures").properties().stream()
                                .map(figure -> line(
                                        figure.getKey(),
                                        figure.getValue(),
                                        document.path("definitions").path(figure.getKey())))
                                .toList(),
                        StreamSupport.stream(document.path("logs").spliterator(), false)
                                .map(log -> new Log(
                                        logName(log.path("service").asText()),
                                        log.path("position").asLong()))
                                .toList(),
                        document.path("rules").asText()))
                .orElseGet(() -> new FrozenContent(List.of(), List.of(), ""));
    }

    private static Line line(String code, JsonNode figure, JsonNode definition) {
        return new Line(
                definition.path("label").asText(code),
                words(figure),
                definition.path("definition").asText());
    }

    /** What people call the log of {@code service}: what is written there. */
    static String logName(String service) {
        return switch (service) {
            case "intake" -> "Situations et actions";
            case "referral" -> "Transmissions";
            case "mapping" -> "Cartographie";
            default -> service;
        };
    }

    /** A figure as it is frozen and served, in words. */
    static String words(JsonNode figure) {
        if (figure.path("suppressed").asBoolean()) {
            return FigureWords.WITHHELD;
        }
        if (!figure.path("value").isNumber()) {
            return FigureView.NOTHING;
        }
        String unit = switch (figure.path("unit").asText()) {
            case "%" -> "\u202f%";
            case "years" -> "\u202fans";
            default -> "";
        };
        String value = FrenchFormats.french(figure.path("value").decimalValue()) + unit;
        return figure.has("numerator") && unit.endsWith("%")
                ? "%s (%s sur %s)"
                        .formatted(
                                value,
                                FrenchFormats.french(figure.path("numerator").longValue()),
                                FrenchFormats.french(figure.path("denominator").longValue()))
                : value;
    }
}
