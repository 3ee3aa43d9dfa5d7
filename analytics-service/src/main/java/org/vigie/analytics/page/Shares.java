package org.vigie.analytics.page;

import java.util.List;
import org.vigie.analytics.domain.Figure.Suppressed;

/**
 * Shares of the report that are read together.
 *
 * @param of what they are shares of
 */
public record Shares(String id, String title, String of, List<FigureView> figures) {
    private static final int HEAD_OF_A_CHART = 4;

    /** Whether any is told, of the period or of the one before. */
    public boolean isTold() {
        return figures.stream()
                .anyMatch(view -> !(view.figure() instanceof Suppressed && view.before() instanceof Suppressed));
    }

    /** How long its chart is, in rows. */
    int height() {
        return HEAD_OF_A_CHART + figures.size();
    }
}
