package org.vigie.analytics.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.vigie.analytics.domain.Figure.Suppressed;

/**
 * What the public may see of the report, for all periods of the grid together: no count below the threshold, and nothing from which one
 * could be worked out.
 */
public final class PublicFigures {
    private static final SequencedMap<String, Figure> NOTHING =
            shown(ActivityFigures.of(new Totals(Map.of(), Map.of(), 0)), Set.of());

    private final Map<Period, SequencedMap<String, Figure>> byPeriod = new HashMap<>();

    private PublicFigures() {}

    /** Those of {@code chronicle} that tell of no fewer than {@code threshold}. */
    public static PublicFigures of(Chronicle chronicle, long threshold) {
        PublicFigures figures = new PublicFigures();
        PublicTables.of(chronicle, threshold)
                .forEach((period, codes) ->
                        figures.byPeriod.put(period, shown(ActivityFigures.of(chronicle.totals(period)), codes)));
        return figures;
    }

    /** The figures of {@code period}, those withheld too; all are where nothing was ever recorded. */
    public SequencedMap<String, Figure> of(Period period) {
        return byPeriod.getOrDefault(period, NOTHING);
    }

    private static SequencedMap<String, Figure> shown(SequencedMap<String, Figure> figures, Set<String> codes) {
        SequencedMap<String, Figure> shown = new LinkedHashMap<>();
        figures.forEach((code, figure) -> shown.put(code, codes.contains(code) ? figure : new Suppressed()));
        return Collections.unmodifiableSequencedMap(shown);
    }
}
