package org.vigie.analytics.domain.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The smallest cells of a table, by number: its parts that are not split. Every part, and every sum of parts, is a set of them. */
final class Cells {
    private final List<Part> smallest = new ArrayList<>();
    private final Map<Part, BitSet> sets = new LinkedHashMap<>();

    Cells(Part whole) {
        add(whole);
    }

    private BitSet add(Part part) {
        BitSet set = new BitSet();
        if (part.parts().isEmpty()) {
            set.set(smallest.size());
            smallest.add(part);
        }
        part.parts().forEach(inner -> set.or(add(inner)));
        sets.put(part, set);
        return set;
    }

    BitSet of(Part part) {
        return (BitSet) sets.getOrDefault(part, new BitSet()).clone();
    }

    /** How many of those that opened in {@code pieces} are in {@code cells} at the end of piece {@code end}. */
    long count(BitSet cells, BitSet pieces, int end) {
        return cells.stream()
                .mapToLong(cell -> smallest.get(cell).series().at(pieces, end))
                .sum();
    }

    boolean mayBeNone(BitSet cells) {
        return cells.stream().allMatch(cell -> smallest.get(cell).mayBeNone());
    }

    boolean areSettled(BitSet cells) {
        return cells.stream().allMatch(cell -> smallest.get(cell).series().isSettled());
    }
}
