package org.vigie.analytics.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.MeanAge;
import org.vigie.analytics.domain.Figure.Share;
import org.vigie.analytics.domain.Figure.Suppressed;

/**
 * What the public may see of a report. A count below the threshold is withheld, and so is a share whose numerator or whose rest is
 * below it. Where shares add up to a whole, further ones are withheld until those withheld hide each other.
 */
public final class PublicFigures {
    private static final Parts CALLERS = new Parts(
            Stream.of(CallerCategory.values())
                    .map(category -> "caller." + category)
                    .toList(),
            false);
    private static final Parts GENDERS = new Parts(List.of("minors.girls", "minors.boys", "minors.transgender"), true);

    /**
     * Shares that add up to the whole.
     *
     * @param rest whether a part of the whole is in none of them, such as minors of unknown gender
     */
    private record Parts(List<String> codes, boolean rest) {}

    private final SequencedMap<String, Figure> all;
    private final SequencedMap<String, Figure> shown = new LinkedHashMap<>();
    private final long threshold;

    private PublicFigures(SequencedMap<String, Figure> all, long threshold) {
        this.all = all;
        this.threshold = threshold;
    }

    /** {@code figures} with those withheld that would tell of fewer than {@code threshold}. */
    public static SequencedMap<String, Figure> of(SequencedMap<String, Figure> figures, long threshold) {
        return new PublicFigures(figures, threshold).withhold();
    }

    private SequencedMap<String, Figure> withhold() {
        all.forEach((code, figure) -> shown.put(code, isSafe(figure) ? figure : new Suppressed()));
        hideTogether(CALLERS);
        hideTogether(GENDERS);
        return shown;
    }

    private boolean isSafe(Figure figure) {
        return switch (figure) {
            case Count(long value) -> value >= threshold;
            case Share(long numerator, long denominator) ->
                numerator >= threshold && denominator - numerator >= threshold;
            case MeanAge(long _, long count) -> count >= threshold && isNoneOrMany(minors() - count);
            case Suppressed _ -> true;
        };
    }

    private long minors() {
        return all.get("minors") instanceof Count(long value) ? value : 0;
    }

    /** Whoever adds up the shown shares learns what is left of the whole: it must be nothing, or many in two parts at least. */
    private void hideTogether(Parts parts) {
        Optional<Map.Entry<String, Share>> smallest = smallestShown(parts);
        while (smallest.isPresent() && tells(parts, smallest.get().getValue().denominator())) {
            shown.put(smallest.get().getKey(), new Suppressed());
            smallest = smallestShown(parts);
        }
    }

    private boolean tells(Parts parts, long whole) {
        long left = whole
                - shownShares(parts)
                        .mapToLong(part -> part.getValue().numerator())
                        .sum();
        long hidden = parts.codes().size() - shownShares(parts).count();
        boolean alone = hidden == 1 && !parts.rest();
        return hidden == 0 ? !isNoneOrMany(left) : alone || left < threshold;
    }

    private boolean isNoneOrMany(long count) {
        return count == 0 || count >= threshold;
    }

    private Optional<Map.Entry<String, Share>> smallestShown(Parts parts) {
        return shownShares(parts)
                .min(Comparator.comparingLong(part -> part.getValue().numerator()));
    }

    private Stream<Map.Entry<String, Share>> shownShares(Parts parts) {
        return parts.codes().stream()
                .flatMap(code ->
                        shown.get(code) instanceof Share share ? Stream.of(Map.entry(code, share)) : Stream.of());
    }
}
