package org.vigie.analytics.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinitions;
import org.vigie.analytics.readmodel.activity.export.FigureWords;
import org.vigie.analytics.readmodel.activity.freeze.FrozenReport;
import org.vigie.theme.FrenchFormats;

/**
 * What was frozen, as it was signed then: labels and definitions are those of that day.
 *
 * @param groups figures that belong together; empty when the database was changed so that nothing can be read
 */
public record FrozenContent(List<Group> groups, List<Log> logs, String rules) {
    private static final int HEAD_OF_A_GROUP = 3;
    private static final String PERCENT = "%";

    /** Figures under one title, in the order of the report. */
    public record Group(String title, List<Line> figures) {}

    /**
     * A figure with what it meant.
     *
     * @param parts what a share is a share of; empty for everything else
     */
    public record Line(String label, String value, String parts, String definition) {}

    /** Up to where a log was counted. */
    public record Log(String name, long position) {}

    static FrozenContent of(FrozenReport report) {
        return report.document()
                .map(document -> new FrozenContent(
                        groups(document), logs(document), document.path("rules").asText()))
                .orElseGet(() -> new FrozenContent(List.of(), List.of(), ""));
    }

    private static List<Group> groups(JsonNode document) {
        SequencedMap<String, List<Line>> byTitle = new LinkedHashMap<>();
        document.path("figures").properties().stream()
                .sorted(Comparator.comparingInt(figure -> place(figure.getKey())))
                .forEach(figure -> byTitle.computeIfAbsent(title(figure.getKey()), _ -> new ArrayList<>())
                        .add(line(
                                figure.getKey(),
                                figure.getValue(),
                                document.path("definitions").path(figure.getKey()))));
        return byTitle.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** Where a report has the figure; what is signed has them by their codes, and may have some that are no more. */
    private static int place(String code) {
        int place = List.copyOf(FigureDefinitions.all().keySet()).indexOf(code);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static String title(String code) {
        return switch (code.replaceFirst("[^.]+$", "")) {
            case "" -> "Activité";
            case "minors." -> "Les mineur·es";
            case "caller." -> "Qui appelle";
            case "concern." -> "Problématiques évoquées";
            case "action." -> "Actions engagées";
            case "mapping.", "awareness." -> "Cartographie et sensibilisation";
            default -> "Autres chiffres";
        };
    }

    private static List<Log> logs(JsonNode document) {
        return StreamSupport.stream(document.path("logs").spliterator(), false)
                .map(log -> new Log(
                        logName(log.path("service").asText()),
                        log.path("position").asLong()))
                .toList();
    }

    /** The groups in two columns of about the same height. */
    public List<List<Group>> columns() {
        return TwoColumns.of(groups, group -> HEAD_OF_A_GROUP + group.figures().size());
    }

    private static Line line(String code, JsonNode figure, JsonNode definition) {
        return new Line(
                definition.path("label").asText(code),
                value(figure),
                parts(figure),
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
        String parts = parts(figure);
        return parts.isEmpty() ? value(figure) : "%s (%s)".formatted(value(figure), parts);
    }

    private static String value(JsonNode figure) {
        if (figure.path("suppressed").asBoolean()) {
            return FigureWords.WITHHELD;
        }
        if (!figure.path("value").isNumber()) {
            return FigureView.NOTHING;
        }
        String unit = switch (figure.path("unit").asText()) {
            case PERCENT -> "\u202f%";
            case "years" -> "\u202fans";
            default -> "";
        };
        return FrenchFormats.french(figure.path("value").decimalValue()) + unit;
    }

    private static String parts(JsonNode figure) {
        return figure.path("unit").asText().equals(PERCENT) && figure.has("numerator")
                ? "%s sur %s"
                        .formatted(
                                FrenchFormats.french(figure.path("numerator").longValue()),
                                FrenchFormats.french(figure.path("denominator").longValue()))
                : "";
    }
}
