package org.vigie.analytics.readmodel.activity.export;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition.Kind;
import org.vigie.analytics.readmodel.activity.report.FigureBody;

/**
 * The report as it is published in words: key figures, then a section for each thing that is told.
 *
 * @param period such as {@code du 3 avril 2023 au 2 avril 2024}
 * @param rules what holds for all figures
 */
public record WrittenBilan(
        String period,
        boolean isPublic,
        Instant generatedAt,
        LogPositions positions,
        List<Line> keyFigures,
        List<Section> sections,
        List<FigureDefinition> definitions,
        String rules) {

    /** A figure with its words. */
    public record Line(FigureDefinition definition, FigureBody figure) {
        /** For sorting: what is withheld comes last. */
        long weight() {
            Long numerator = figure.numerator();
            return numerator == null ? -1 : numerator;
        }

        /** How long its bar is; null for what is no share, or is withheld or over nothing. */
        public @Nullable Number percent() {
            return "%".equals(figure.unit()) ? figure.value() : null;
        }
    }

    /** A part with a few sentences and a table. */
    public record Section(String title, List<String> sentences, List<Line> lines) {
        private static final int LINES_KEPT_ON_A_PAGE = 5;

        /** Whether its table is to stay on one page. */
        public boolean isShort() {
            return lines.size() <= LINES_KEPT_ON_A_PAGE;
        }

        /** Whether any of its figures has a numerator and a denominator. */
        public boolean isOfParts() {
            return lines.stream().anyMatch(line -> line.definition().kind() != Kind.COUNT);
        }
    }

    /** For whom it is made, and what that means. */
    public String publication() {
        return isPublic
                ? "Chiffres publics. Pour protéger les personnes, les petits effectifs et ce qui permettrait de les retrouver ne sont pas"
                        + " communicables ; ils sont marqués « " + FigureWords.WITHHELD + " ». Licence Ouverte 2.0."
                : "Chiffres internes, non publiables en l’état : de petits effectifs y figurent.";
    }
}
