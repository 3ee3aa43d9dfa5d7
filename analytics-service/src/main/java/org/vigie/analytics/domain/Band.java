package org.vigie.analytics.domain;

import java.util.ArrayList;
import java.util.List;

/** Values that are shown as one cell, both ends inclusive. */
public record Band(long first, long last) {

    /** The {@code last} of what has no end. */
    public static final long OPEN = Long.MAX_VALUE;

    /** Bands that begin at {@code starts} and follow each other without a gap; the last one ends at {@code last}. */
    static List<Band> startingAt(long last, long... starts) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            bands.add(new Band(starts[i], i + 1 < starts.length ? starts[i + 1] - 1 : last));
        }
        return List.copyOf(bands);
    }

    /** {@code 15}, {@code 4-7} or {@code 91+}. */
    public String key() {
        if (last == OPEN) {
            return first + "+";
        }
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
