package org.vigie.analytics.domain.suppression;

import java.util.List;

/**
 * A part of a whole, or the whole: a cell of a table.
 *
 * @param code its name in the table
 * @param series how many it holds
 * @param mayBeNone whether it gives nobody away that it holds none, as with what is unknown
 * @param parts what it is the sum of, in the order in which they are kept: the last is given up first; none when it is not split
 */
public record Part(String code, Series series, boolean mayBeNone, List<Part> parts) {

    /** Keeps its own copy. */
    public Part {
        parts = List.copyOf(parts);
    }

    /** A part that is not split. */
    public static Part of(String code, Series series) {
        return new Part(code, series, false, List.of());
    }

    /** What is known of none of the parts beside it. */
    public static Part unknown(String code, Series series) {
        return new Part(code, series, true, List.of());
    }

    /** The sum of {@code parts}. */
    public static Part whole(String code, Series series, List<Part> parts) {
        return new Part(code, series, false, parts);
    }
}
