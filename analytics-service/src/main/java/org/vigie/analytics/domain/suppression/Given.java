package org.vigie.analytics.domain.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A table that is given for a period.
 *
 * @param codes of the parts that are given
 * @param groups the smallest sets of cells that their sums can be worked out for; each cell is in one
 * @param cells what the cells held when it was given
 */
record Given(Run run, Set<String> codes, List<BitSet> groups, Cells cells) {

    /** The table that gave {@code codes} of {@code whole}, which holds what it held then. */
    static Given of(Part whole, Run run, Set<String> codes) {
        Cells cells = new Cells(whole);
        List<BitSet> groups = new ArrayList<>();
        group(whole, codes, cells, groups);
        return new Given(run, codes, groups, cells);
    }

    private static void group(Part part, Set<String> codes, Cells cells, List<BitSet> groups) {
        BitSet rest = cells.of(part);
        for (Part inner : part.parts()) {
            if (codes.contains(inner.code())) {
                rest.andNot(cells.of(inner));
                group(inner, codes, cells, groups);
            }
        }
        if (!rest.isEmpty()) {
            groups.add(rest);
        }
    }
}
