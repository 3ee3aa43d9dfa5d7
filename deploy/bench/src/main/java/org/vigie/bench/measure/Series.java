package org.vigie.bench.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One figure, measured once a round.
 *
 * @param unit such as {@code calls/s} or {@code ms}
 * @param rounds as measured, in order; at least one
 */
public record Series(String unit, List<Double> rounds) {
    public Series {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) throw new IllegalArgumentException("nothing was measured");
    }

    /** The middle one, or the mean of the middle two. */
    @JsonProperty
    public double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @JsonProperty
    public double min() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    @JsonProperty
    public double max() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
