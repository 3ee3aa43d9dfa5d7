package org.vigie.analytics.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A breakdown of one period as it was counted, nothing withheld yet.
 *
 * @param cells counts by key, in the order in which they are shown, zeros too
 * @param total of the unit in the period
 * @param distribution where the keys are bands of a number: the numbers themselves
 */
public record BreakdownTable(
        Breakdown breakdown,
        SequencedMap<String, Long> cells,
        long total,
        @Nullable Distribution distribution) {

    /** The key of what nothing is known of. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Keeps its own copy. */
    public BreakdownTable {
        cells = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(cells));
    }

    /** A table whose keys are no bands. */
    public BreakdownTable(Breakdown breakdown, SequencedMap<String, Long> cells, long total) {
        this(breakdown, cells, total, null);
    }

    /** What shares are taken of: the total without the cells that are outside of it. */
    public long whole() {
        return total
                - breakdown.outsideShares().stream()
                        .mapToLong(key -> cells.getOrDefault(key, 0L))
                        .sum();
    }
}
