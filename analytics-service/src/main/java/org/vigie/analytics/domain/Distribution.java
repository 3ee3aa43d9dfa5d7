package org.vigie.analytics.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each value was counted. As every value has its own count, mean and median are exact, and bands can be cut anywhere.
 *
 * @param counts by value, without zeros
 */
public record Distribution(SortedMap<Long, Long> counts) {

    /** Keeps its own copy. */
    public Distribution {
        SortedMap<Long, Long> kept = new TreeMap<>(counts);
        kept.values().removeIf(count -> count == 0);
        counts = Collections.unmodifiableSortedMap(kept);
    }

    /** How many values there are. */
    public long count() {
        return count(0, Long.MAX_VALUE);
    }

    /** How many lie from {@code first} to {@code last}, both inclusive. */
    public long count(long first, long last) {
        return counts.tailMap(first).entrySet().stream()
                .takeWhile(entry -> entry.getKey() <= last)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What those from {@code first} to {@code last}, both inclusive, come to. */
    long sum(long first, long last) {
        return counts.tailMap(first).entrySet().stream()
                .takeWhile(entry -> entry.getKey() <= last)
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .sum();
    }

    /** Their mean with one decimal, half up, or null over nothing. */
    public @Nullable BigDecimal mean() {
        return count() == 0 ? null : BigDecimal.valueOf(Figure.halfUp(10 * sum(0, Long.MAX_VALUE), count()), 1);
    }

    /** The value in the middle, between two in the middle their mean with one decimal, or null over nothing. */
    public @Nullable BigDecimal median() {
        long count = count();
        return count == 0 ? null : BigDecimal.valueOf(5 * (value((count - 1) / 2) + value(count / 2)), 1);
    }

    /** The value that {@code smaller} others come before. */
    private long value(long smaller) {
        long before = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            before += entry.getValue();
            if (before > smaller) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("there are not more than " + smaller + " values");
    }
}
