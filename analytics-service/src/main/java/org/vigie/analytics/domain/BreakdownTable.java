package org.vigie.analytics.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A breakdown of one period as it was counted, nothing withheld yet.
 *
 * @param cells counts by key, in the order in which they are shown, zeros too
 * @param total of the unit in the period
 */
public record BreakdownTable(Breakdown breakdown, SequencedMap<String, Long> cells, long total) {

    /** What is known of none of the keys. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Keeps its own copy. */
    public BreakdownTable {
        cells = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(cells));
    }
}
