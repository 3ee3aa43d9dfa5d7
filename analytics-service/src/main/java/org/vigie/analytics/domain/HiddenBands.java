package org.vigie.analytics.domain;

import java.util.List;
import java.util.Set;

/**
 * Bands of a number that are withheld, of which readers know how many they hold together and, as the mean is told, what the numbers in them
 * come to.
 *
 * @param count of all that lie in them
 * @param sum of their numbers
 */
record HiddenBands(List<Band> bands, long count, long sum) {
    /** A band without an end ends here for a reader, who thinks of no larger number. */
    private static final long BEYOND = 10_000;

    static HiddenBands of(Measure measure, Distribution distribution, Set<String> withheld) {
        List<Band> bands = measure.bands().stream()
                .filter(band -> withheld.contains(band.key()))
                .toList();
        long count = bands.stream()
                .mapToLong(band -> distribution.count(band.first(), band.last()))
                .sum();
        long sum = bands.stream()
                .mapToLong(band -> distribution.sum(band.first(), band.last()))
                .sum();
        return new HiddenBands(bands, count, sum);
    }

    /** Whether none of them is known more narrowly than "fewer than {@code threshold}". */
    boolean leaveRoomFor(long threshold) {
        return bands.stream().allMatch(band -> width(band) >= threshold - 1);
    }

    /** Between the least and the most that {@code band} can hold, whatever lies in the others. */
    private long width(Band band) {
        List<Band> others = bands.stream().filter(other -> !other.equals(band)).toList();
        long least = others.stream().mapToLong(Band::first).min().orElse(0);
        long most = others.stream().mapToLong(HiddenBands::last).max().orElse(0);
        long low = -1;
        long high = -1;
        for (long held = others.isEmpty() ? count : 0; held <= count; held++) {
            long rest = count - held;
            if (held * band.first() + rest * least <= sum && sum <= held * last(band) + rest * most) {
                low = low < 0 ? held : low;
                high = held;
            }
        }
        return high - low;
    }

    private static long last(Band band) {
        return Math.min(band.last(), BEYOND);
    }
}
