package org.vigie.analytics.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.analytics.domain.Figure.MeanAge;
import org.vigie.analytics.domain.Figure.Suppressed;

/**
 * What the public may see of the report, for all periods that are released together: no count below the threshold, and nothing from which
 * one could be worked out, with what was released before at hand.
 */
public final class PublicFigures {
    /** They count no child: see {@code domain.md}. */
    private static final Set<String> ALWAYS =
            Set.of("mapping.work-sessions", "mapping.partners-met", "awareness.sessions", "awareness.professionals");

    private final Map<Period, SequencedMap<String, Figure>> byPeriod = new HashMap<>();
    private final Map<Period, Map<String, Set<String>>> tables;

    private PublicFigures(Map<Period, Map<String, Set<String>>> tables) {
        this.tables = tables;
    }

    /**
     * Those of {@code live} that tell of no fewer than {@code threshold}.
     *
     * @param before all that was ever released, revisions too
     * @param closed the periods of the grid that may be released, or were
     * @param wanted those of {@code closed} that are released now
     */
    public static PublicFigures of(
            Chronicle live, long threshold, List<Released> before, Set<Period> closed, Set<Period> wanted) {
        GridPieces pieces = Stream.concat(
                        before.stream().map(former -> former.chronicle().pieces()), Stream.of(live.pieces()))
                .reduce(live.pieces(), GridPieces::hull);
        Chronicle now = live.over(pieces);
        List<Released> then = before.stream()
                .map(former -> new Released(
                        former.period(), former.tables(), former.chronicle().over(pieces)))
                .toList();
        List<Period> ordered =
                pieces.periods().stream().filter(wanted::contains).toList();
        List<Period> running = pieces.periods().stream()
                .filter(period -> PublicGrid.isPlatformYear(period) && !closed.contains(period))
                .toList();
        List<Period> early = ordered.stream()
                .filter(period -> running.stream().anyMatch(period::overlaps))
                .toList();
        PublicFigures figures = new PublicFigures(PublicTables.of(now, threshold, then, ordered, early));
        figures.tables.forEach((period, given) -> figures.byPeriod.put(
                period,
                shown(
                        ActivityFigures.of(now.totals(period)),
                        given.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))));
        return figures;
    }

    /** All periods of {@code chronicle} released together, none before. */
    public static PublicFigures of(Chronicle chronicle, long threshold) {
        Set<Period> all = Set.copyOf(chronicle.pieces().periods());
        return of(chronicle, threshold, List.of(), all, all);
    }

    /** The figures of {@code period}, those withheld too. */
    public SequencedMap<String, Figure> of(Period period) {
        return byPeriod.getOrDefault(period, shown(ActivityFigures.of(new Totals(Map.of(), Map.of(), 0)), Set.of()));
    }

    /** The codes that are given of {@code period}, by table, to be kept with its release. */
    public Map<String, Set<String>> tables(Period period) {
        return tables.getOrDefault(period, Map.of());
    }

    /**
     * Whether these may stand beside {@code former}, which they revise: whatever it gave they still give, so that each cell changed by
     * nothing or by as many as the threshold.
     */
    public boolean mayRevise(Released former) {
        Map<String, Set<String>> now = tables(former.period());
        boolean keeps = former.tables().entrySet().stream()
                .allMatch(table -> now.getOrDefault(table.getKey(), Set.of()).containsAll(table.getValue()));
        Figure age = of(former.period()).get("minors.mean-age");
        Figure was =
                ActivityFigures.of(former.chronicle().totals(former.period())).get("minors.mean-age");
        boolean sameAges = !(age instanceof MeanAge(long sum, long count))
                || !(was instanceof MeanAge(long sumThen, long countThen))
                || count != countThen
                || sum == sumThen;
        return keeps && sameAges;
    }

    private static SequencedMap<String, Figure> shown(SequencedMap<String, Figure> figures, Set<String> codes) {
        SequencedMap<String, Figure> shown = new LinkedHashMap<>();
        figures.forEach((code, figure) ->
                shown.put(code, codes.contains(code) || ALWAYS.contains(code) ? figure : new Suppressed()));
        return Collections.unmodifiableSequencedMap(shown);
    }
}
